import { localized } from '@baton/contract/process/localized';
import { decidingGateway } from '../outcome-gateway.ts';
import { attributeOf, camundaAttribute } from '../xml/xml-element.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Between completing and deciding nothing may wait: another branch would overwrite `outcome`. */
export const outcomeNotDelayed: Rule = {
  name: 'outcome-not-delayed',
  severity: 'error',
  problem: localized(
    '“{name}”在完成与决定之间异步等待',
    '「{name}」在完成與決定之間非同步等待',
    '"{name}" waits between completing and deciding',
  ),
  mend: localized('去掉异步设置', '去掉非同步設定', 'Take the asynchronous continuation away'),
  *check({ drawing }) {
    for (const node of nodesOf(drawing)) {
      const gateway = decidingGateway(node);
      if (!gateway) continue;
      const many = node.multiInstance?.xml;
      const late = [
        { element: node.xml, attribute: 'asyncAfter' },
        { element: gateway.xml, attribute: 'asyncBefore' },
        { element: gateway.xml, attribute: 'async' },
        ...(many ? [{ element: many, attribute: 'asyncAfter' }] : []),
      ];
      for (const { element, attribute } of late) {
        if (camundaAttribute(element, attribute) !== 'true') continue;
        const elementId = attributeOf(element, 'id');
        const attributes = { [`camunda:${attribute}`]: null };
        yield {
          at: element,
          quickFix: elementId ? { kind: 'set-attributes', file: drawing.file, elementId, attributes } : null,
        };
      }
    }
  },
};
