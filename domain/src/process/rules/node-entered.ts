import { localized } from '@baton/contract/process/localized';
import { attributeOf } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** An element no flow leads to never happens. */
export const nodeEntered: Rule = {
  name: 'node-entered',
  severity: 'error',
  says: localized('每个元素都有连线通向它', '每個元素都有連線通向它', 'Something leads to every element'),
  why: localized(
    '没有连线通向的步骤永远不会发生：该收到它的人永远收不到。',
    '沒有連線通向的步驟永遠不會發生：該收到它的人永遠收不到。',
    'A step that nothing leads to never happens: whoever is to get it never does.',
  ),
  problem: localized('没有连线通向“{name}”', '沒有連線通向「{name}」', 'Nothing leads to "{name}"'),
  mend: localized('连上它，或删除它', '連上它，或刪除它', 'Connect it or remove it'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const entersItself =
        ['startEvent', 'boundaryEvent'].includes(node.type) ||
        node.isEventSubProcess ||
        (node.type === 'intermediateCatchEvent' && node.trigger?.kind === 'link') ||
        attributeOf(node.xml, 'isForCompensation') === 'true';
      if (!entersItself && node.incoming.length === 0) yield { at: node.xml };
    }
  },
};
