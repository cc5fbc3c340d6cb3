import type { Signed } from '@baton/contract/forms/custom-fields/signature';
import type { Language } from '@baton/contract/language';

interface SignatureWords {
  signed: string;
  drawn: string;
  none: string;
  draw: string;
  type: string;
  pad: string;
  name: string;
  clear: string;
  again: string;
  enough: string;
}

/** What signatures say. */
export const signatureWords: Readonly<Record<Language, SignatureWords>> = {
  'zh-CN': {
    signed: '{name} 签于 {at}',
    drawn: '手写签名',
    none: '未签名',
    draw: '手写',
    type: '输入姓名',
    pad: '在此处手写签名',
    name: '姓名',
    clear: '清除',
    again: '重新签名',
    enough: '笔画已达上限，请清除后重写',
  },
  'zh-TW': {
    signed: '{name} 簽於 {at}',
    drawn: '手寫簽名',
    none: '未簽名',
    draw: '手寫',
    type: '輸入姓名',
    pad: '在此處手寫簽名',
    name: '姓名',
    clear: '清除',
    again: '重新簽名',
    enough: '筆畫已達上限，請清除後重寫',
  },
  en: {
    signed: 'Signed by {name}, {at}',
    drawn: 'Signature drawn by hand',
    none: 'Not signed',
    draw: 'Draw',
    type: 'Type the name',
    pad: 'Draw the signature here',
    name: 'Name',
    clear: 'Clear',
    again: 'Sign again',
    enough: 'No more strokes fit; clear and draw it again',
  },
};

/** Who signed, and when, in words. */
export function signedText({ name, at }: Signed, language: Language): string {
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const texts: Record<string, string> = { name, at: moment.format(new Date(at)) };
  return signatureWords[language].signed.replace(/\{(\w+)\}/g, (_, key: string) => texts[key] ?? '');
}
