import type { Finding } from '@baton/contract/process/finding';
import { localized } from '@baton/contract/process/localized';
import type { LocalizedText } from '@baton/contract/language';
import type { TypeBundle } from './bundle-hash.ts';

/** What speaks against a type's declaration; the drawing and the forms have the gate. */
export function checkDeclaration({ declaration }: TypeBundle): Finding[] {
  const { prefix } = declaration;
  if (prefix === undefined || (typeof prefix === 'string' && /^[A-Z]{2,8}$/.test(prefix))) return [];
  return [
    finding(
      'declaration-prefix',
      localized('工单编号前缀不可用', '工單編號前綴不可用', 'The prefix of ticket numbers cannot be used'),
      localized('使用 2 到 8 个大写字母', '使用 2 到 8 個大寫字母', 'Use 2 to 8 capital letters'),
    ),
  ];
}

function finding(rule: string, message: LocalizedText, mend: LocalizedText): Finding {
  const place = { file: 'declaration', elementId: null, elementName: null, line: null };
  return { rule, severity: 'error', ...place, message, mend, quickFix: null };
}
