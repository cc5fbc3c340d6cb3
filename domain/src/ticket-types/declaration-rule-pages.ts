import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';

interface DeclarationRulePage {
  says: LocalizedText;
  why: LocalizedText;
  /** What a declaration says that the rule speaks against, and what it accepts. */
  bad: Record<string, unknown>;
  good: Record<string, unknown>;
}

/** Why a type's declaration is checked for each thing. */
export const declarationRulePages: Readonly<Record<DeclarationRule, DeclarationRulePage>> = {
  'declaration-prefix': {
    says: localized(
      '工单编号前缀是 2 到 8 个大写字母',
      '工單編號前綴是 2 到 8 個大寫字母',
      'The prefix of ticket numbers is 2 to 8 capital letters',
    ),
    why: localized(
      '前缀是工单编号的开头，也出现在地址和邮件里；其他字符会让编号找不到。',
      '前綴是工單編號的開頭，也出現在位址和郵件裡；其他字元會讓編號找不到。',
      'Numbers begin with it, in addresses and mails, too; other signs would make tickets hard to find.',
    ),
    bad: { prefix: 'it-1' },
    good: { prefix: 'IT' },
  },
  'declaration-scenario': {
    says: localized('保存的场景可以重新运行', '儲存的情境可以重新執行', 'Saved scenarios can be run again'),
    why: localized(
      '场景证明一个版本按预期运行；读不了的场景什么也证明不了。',
      '情境證明一個版本按預期執行；讀不了的情境什麼也證明不了。',
      'A scenario proves that a version works as meant; one that cannot be read proves nothing.',
    ),
    bad: { scenarios: [{ id: 'first', steps: 'none' }] },
    good: { scenarios: [] },
  },
};

export type DeclarationRule = 'declaration-prefix' | 'declaration-scenario';
