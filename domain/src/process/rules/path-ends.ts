import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A path ends at an end event, so that everybody can see where and how a ticket ends. */
export const pathEnds: Rule = {
  name: 'path-ends',
  severity: 'error',
  says: localized('每条路径都以结束事件结尾', '每條路徑都以結束事件結尾', 'Every path ends at an end event'),
  why: localized(
    '工单的结果写在结束事件上。路径中途停住，就没有人知道工单是怎么结束的。',
    '工單的結果寫在結束事件上。路徑中途停住，就沒有人知道工單是怎麼結束的。',
    'How a ticket ended is written on the end event. Where a path just stops, nobody knows.',
  ),
  problem: localized(
    '路径停在“{name}”，没有结束事件',
    '路徑停在「{name}」，沒有結束事件',
    'The path stops at "{name}" without an end event',
  ),
  mend: localized('在后面画一个结束事件', '在後面畫一個結束事件', 'Draw an end event behind it'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const endsItself =
        node.type === 'endEvent' ||
        node.isEventSubProcess ||
        (node.type === 'intermediateThrowEvent' && node.trigger?.kind === 'link') ||
        (node.type === 'boundaryEvent' && node.trigger?.kind === 'compensate') ||
        attributeOf(node.xml, 'isForCompensation') === 'true';
      if (!endsItself && node.outgoing.length === 0) yield { at: node.xml };
    }
  },
};
