import { localized } from '@baton/contract/process/localized';
import type { XmlElement } from '../xml/xml-element.ts';
import { namespaces } from '../xml/xml-element.ts';
import { ignoredElements } from './bpmn-allowed.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Data objects and the like look as if they did something; the engine reads past them. */
export const elementIgnored: Rule = {
  name: 'element-ignored',
  severity: 'error',
  says: localized(
    '图中没有引擎会忽略的元素',
    '圖中沒有引擎會忽略的元素',
    'Nothing is drawn that the engine ignores',
  ),
  why: localized(
    '数据对象之类看起来会起作用，其实工单经过时什么也不会发生。看图的人会误解流程。',
    '資料物件之類看起來會起作用，其實工單經過時什麼也不會發生。看圖的人會誤解流程。',
    'Data objects and the like look as if they did something, yet nothing happens when a ticket passes. Whoever reads the drawing is misled.',
  ),
  problem: localized('引擎会忽略“{element}”', '引擎會忽略「{element}」', 'The engine ignores "{element}"'),
  mend: localized(
    '删除它，或改用文本注释',
    '刪除它，或改用文字註解',
    'Remove it, or write a text annotation instead',
  ),
  *check({ drawing }) {
    const reported = new Set<XmlElement>();
    for (const element of executedElements(drawing)) {
      if (element.namespace !== namespaces.bpmn) continue;
      const inside = element.parent !== null && reported.has(element.parent);
      if (!inside && !ignoredElements.has(element.name)) continue;
      reported.add(element);
      if (!inside) yield { at: element };
    }
  },
};
