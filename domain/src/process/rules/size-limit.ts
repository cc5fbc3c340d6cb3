import { localized } from '@baton/contract/process/localized';
import type { Drawing } from '../drawing.ts';
import { attributeOf, namespaces } from '../xml/xml-element.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule, Violation } from './rule.ts';

/** A process nobody can read and no engine loads quickly is not published. */
export const sizeLimit: Rule = {
  name: 'size-limit',
  severity: 'error',
  says: localized(
    '一个流程最多 2000 个元素',
    '一個流程最多 2000 個元素',
    'A process has at most 2 000 elements',
  ),
  why: localized(
    '再大的流程没有人看得懂，引擎载入它也会拖慢所有其他工单。',
    '再大的流程沒有人看得懂，引擎載入它也會拖慢所有其他工單。',
    'Nobody can read a larger one, and loading it slows down the tickets of everybody else.',
  ),
  problem: localized(
    '流程有 {count} 个元素，最多 {most} 个',
    '流程有 {count} 個元素，最多 {most} 個',
    'The process has {count} elements; {most} are the most',
  ),
  mend: localized('拆成几个流程', '拆成幾個流程', 'Split it into several processes'),
  check: ({ drawing }) => overSize(drawing),
};

const most = 2000;

/** The one violation of a drawing that is too large. */
export function* overSize(drawing: Drawing): Generator<Violation> {
  let named = 0;
  for (const element of executedElements(drawing)) {
    if (element.namespace === namespaces.bpmn && attributeOf(element, 'id')) named++;
  }
  // Steps and flows without an id take as much to look into.
  const count = Math.max(named, drawing.nodes.size + drawing.flows.size);
  if (count > most) yield { at: drawing.process, values: { count: String(count), most: String(most) } };
}
