import { localized } from '@baton/contract/process/localized';
import { attributeOf, namespaces } from '../xml/xml-element.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A process nobody can read and no engine loads quickly is not published. */
export const sizeLimit: Rule = {
  name: 'size-limit',
  severity: 'error',
  problem: localized(
    '流程有 {count} 个元素，最多 {most} 个',
    '流程有 {count} 個元素，最多 {most} 個',
    'The process has {count} elements; {most} are the most',
  ),
  mend: localized('拆成几个流程', '拆成幾個流程', 'Split it into several processes'),
  *check({ drawing }) {
    let count = 0;
    for (const element of executedElements(drawing)) {
      if (element.namespace === namespaces.bpmn && attributeOf(element, 'id')) count++;
    }
    if (count > most) yield { at: drawing.process, values: { count: String(count), most: String(most) } };
  },
};

const most = 2000;
