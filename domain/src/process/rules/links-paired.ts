import { localized } from '@baton/contract/process/localized';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** A link leads from throwing events to exactly one catching event of its level. */
export const linksPaired: Rule = {
  name: 'links-paired',
  severity: 'error',
  says: localized(
    '每个抛出链接在同一层都有一个同名的捕获链接',
    '每個拋出連結在同一層都有一個同名的捕獲連結',
    'Every throwing link has one catching link of its name on its level',
  ),
  why: localized(
    '链接找不到另一头时，工单走到这里就断了。',
    '連結找不到另一頭時，工單走到這裡就斷了。',
    'A link without its other end is where a ticket would be lost.',
  ),
  problem: localized(
    '链接“{link}”没有成对',
    '連結「{link}」沒有成對',
    'The link "{link}" has no counterpart',
  ),
  mend: localized(
    '在同一层画一个同名的捕获链接',
    '在同一層畫一個同名的捕獲連結',
    'Draw one catching link of that name on the same level',
  ),
  *check({ drawing }) {
    const links = nodesOf(drawing).filter((node) => node.trigger?.kind === 'link');
    for (const node of links) {
      const same = links.filter((other) => other.trigger?.reference === node.trigger?.reference);
      const catching = same.filter((other) => other.type === 'intermediateCatchEvent');
      const throwing = same.filter((other) => other.type === 'intermediateThrowEvent');
      const level = same.every((other) => other.scope === node.scope);
      if (node.trigger?.reference && catching.length === 1 && throwing.length > 0 && level) continue;
      yield { at: node.xml, values: { link: node.trigger?.reference ?? '' } };
    }
  },
};
