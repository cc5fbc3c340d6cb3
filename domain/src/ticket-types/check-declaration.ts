import type { Finding } from '@baton/contract/process/finding';
import { readScenarios } from '@baton/contract/process/read-scenarios';
import { localized } from '@baton/contract/process/localized';
import type { LocalizedText } from '@baton/contract/language';
import type { DeclarationRule } from './declaration-rule-pages.ts';

/** What speaks against a type's declaration; the drawing and the forms have the gate. */
export function checkDeclaration(declaration: Record<string, unknown>): Finding[] {
  const prefix = declaration['prefix'];
  const usable = prefix === undefined || (typeof prefix === 'string' && /^[A-Z]{2,8}$/.test(prefix));
  const wrongPrefix = finding(
    'declaration-prefix',
    localized('工单编号前缀不可用', '工單編號前綴不可用', 'The prefix of ticket numbers cannot be used'),
    localized('使用 2 到 8 个大写字母', '使用 2 到 8 個大寫字母', 'Use 2 to 8 capital letters'),
  );
  const scenarioFaults = readScenarios(declaration).faults.map(({ message }) =>
    finding('declaration-scenario', message, recordAnew),
  );
  return [...(usable ? [] : [wrongPrefix]), ...scenarioFaults];
}

const recordAnew = localized(
  '在“测试”页重新录制，或删除它',
  '在「測試」頁重新錄製，或刪除它',
  'Record it anew on the tab Test, or remove it',
);

function finding(rule: DeclarationRule, message: LocalizedText, mend: LocalizedText): Finding {
  const place = { file: 'declaration', elementId: null, elementName: null, line: null };
  return { rule, severity: 'error', ...place, message, mend, quickFix: null };
}
