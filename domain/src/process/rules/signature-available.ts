import { localized } from '@baton/contract/process/localized';
import { flowsOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** Nobody asks for a signature at a button yet; a form does. */
export const signatureAvailable: Rule = {
  name: 'signature-available',
  severity: 'error',
  says: localized(
    '要签名的结果用弹出的表单来签',
    '要簽名的結果用彈出的表單來簽',
    'What has to be signed is signed in the form of the button',
  ),
  why: localized(
    '按钮本身不会请人签名：没有签也能点，之后没有任何签名可查。',
    '按鈕本身不會請人簽名：沒有簽也能點，之後沒有任何簽名可查。',
    'A button itself asks for no signature: it could be chosen without one, and later none would be found.',
  ),
  problem: localized(
    '“{name}”要求签名，按钮本身目前还不支持',
    '「{name}」要求簽名，按鈕本身目前還不支援',
    'A signature at the button "{name}" itself is not available yet',
  ),
  mend: localized(
    '删除 signature，给这个结果一张有必填签名字段的弹出表单',
    '刪除 signature，給這個結果一張有必填簽名欄位的彈出表單',
    'Remove signature, and give the outcome a form with a signature that has to be given',
  ),
  *check({ drawing }) {
    for (const flow of flowsOf(drawing)) {
      if (flow.properties.get('signature') === 'required') yield { at: flow.xml };
    }
  },
};
