import { localized } from '@baton/contract/process/localized';
import { namespaces } from '../xml/xml-element.ts';
import { executedElements } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** What another tool has noted in the file is kept and does nothing. */
export const foreignExtension: Rule = {
  name: 'foreign-extension',
  severity: 'warning',
  says: localized(
    '其他工具的备注会保留，但不起作用',
    '其他工具的備註會保留，但不起作用',
    'What other tools have noted is kept and does nothing',
  ),
  why: localized(
    '它们不影响工单；只是以后看文件的人可能以为有作用。',
    '它們不影響工單；只是以後看檔案的人可能以為有作用。',
    'Tickets do not mind. Somebody who reads the file later may think that it matters.',
  ),
  problem: localized(
    '文件带有 {namespace} 的扩展，不起作用',
    '檔案帶有 {namespace} 的擴充，不起作用',
    'Extensions of {namespace} are kept and do nothing',
  ),
  mend: localized('如不需要，可以删除', '如不需要，可以刪除', 'Remove them when nobody needs them'),
  *check({ drawing }) {
    const seen = new Set<string>(Object.values(namespaces));
    for (const element of executedElements(drawing)) {
      const { namespace } = element;
      if (seen.has(namespace) || element.parent?.name !== 'extensionElements') continue;
      seen.add(namespace);
      yield { at: element, values: { namespace: namespace || element.name } };
    }
  },
};
