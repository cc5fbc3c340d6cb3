import type { Language } from '@baton/contract/language';

/** What is wrong with one field; the code is for programs, the message for people. */
export interface FieldFault {
  /** `customer.name`, `items[0].price`; empty when the whole submission is refused. */
  path: string;
  code: FieldFaultCode;
  message: string;
}

export type FieldFaultCode = keyof typeof faultTexts;

type Facts = Readonly<Record<string, unknown>>;

/** What is wrong, before it is put into a language. */
export interface Fault {
  code: FieldFaultCode;
  facts?: Facts;
  /** The form's own words for this rule, which come before ours. */
  ownText?: string;
}

/** Every code with its text; `{name}` is filled from the facts. */
const faultTexts = {
  required: { 'zh-CN': '必填', 'zh-TW': '必填', en: 'Required' },
  not_a_number: { 'zh-CN': '应为数字', 'zh-TW': '應為數字', en: 'Must be a number' },
  not_an_integer: { 'zh-CN': '应为整数', 'zh-TW': '應為整數', en: 'Must be a whole number' },
  too_many_decimals: {
    'zh-CN': '最多 {value} 位小数',
    'zh-TW': '最多 {value} 位小數',
    en: 'At most {value} decimal places',
  },
  not_a_step: {
    'zh-CN': '最接近的可用值是 {previousValue} 和 {nextValue}',
    'zh-TW': '最接近的可用值是 {previousValue} 和 {nextValue}',
    en: 'The nearest allowed values are {previousValue} and {nextValue}',
  },
  pattern: { 'zh-CN': '格式不符合要求', 'zh-TW': '格式不符合要求', en: 'Not in the expected format' },
  too_small: { 'zh-CN': '不能小于 {value}', 'zh-TW': '不能小於 {value}', en: 'Must be at least {value}' },
  too_large: { 'zh-CN': '不能大于 {value}', 'zh-TW': '不能大於 {value}', en: 'Must be at most {value}' },
  too_short: {
    'zh-CN': '至少 {value} 个字符',
    'zh-TW': '至少 {value} 個字元',
    en: 'At least {value} characters',
  },
  too_long: {
    'zh-CN': '最多 {value} 个字符',
    'zh-TW': '最多 {value} 個字元',
    en: 'At most {value} characters',
  },
  not_a_phone_number: {
    'zh-CN': '应为国际格式的电话号码，例如 +8613800138000',
    'zh-TW': '應為國際格式的電話號碼，例如 +886912345678',
    en: 'Must be an international phone number, such as +4930664040900',
  },
  not_an_email: { 'zh-CN': '应为电子邮箱地址', 'zh-TW': '應為電子郵件地址', en: 'Must be an email address' },
  rule_faulty: {
    'zh-CN': '表单对此字段的规则有误，请联系管理员',
    'zh-TW': '表單對此欄位的規則有誤，請聯絡管理員',
    en: 'The rule of the form for this field is faulty; tell an administrator',
  },
  field_not_editable: {
    'zh-CN': '此步骤不能修改该字段',
    'zh-TW': '此步驟不能修改該欄位',
    en: 'This field cannot be changed at this step',
  },
  value_invalid: {
    'zh-CN': '值的类型或格式不正确',
    'zh-TW': '值的類型或格式不正確',
    en: 'The value has the wrong type or format',
  },
  option_not_offered: { 'zh-CN': '不是可选的值', 'zh-TW': '不是可選的值', en: 'Not one of the options' },
  signature_not_own: {
    'zh-CN': '该签名不是在此处签的，请重新签名',
    'zh-TW': '該簽名不是在此處簽的，請重新簽名',
    en: 'This signature was not given here; sign again',
  },
  attachment_unknown: {
    'zh-CN': '附件不存在或不属于此工单',
    'zh-TW': '附件不存在或不屬於此工單',
    en: 'This attachment does not exist or does not belong here',
  },
  too_many_items: { 'zh-CN': '最多 {value} 项', 'zh-TW': '最多 {value} 項', en: 'At most {value} items' },
  date_too_early: {
    'zh-CN': '日期不能早于 {value}',
    'zh-TW': '日期不能早於 {value}',
    en: 'Must not be before {value}',
  },
  key_forbidden: {
    'zh-CN': '不允许的字段名',
    'zh-TW': '不允許的欄位名',
    en: 'This field name is not allowed',
  },
  submission_too_large: {
    'zh-CN': '提交的数据过大',
    'zh-TW': '提交的資料過大',
    en: 'The submitted data is too large',
  },
  validation_too_slow: {
    'zh-CN': '校验此字段耗时过长，请缩短内容',
    'zh-TW': '驗證此欄位耗時過長，請縮短內容',
    en: 'Checking this field took too long; shorten it',
  },
} as const satisfies Record<string, Record<Language, string>>;

/** A fault at a path, in words. */
export function describeFault(
  path: string,
  { code, facts = {}, ownText }: Fault,
  language: Language,
): FieldFault {
  const text: string = ownText ?? faultTexts[code][language];
  const message = text.replace(/\{(\w+)\}/g, (hole, name: string) =>
    ownText ? hole : String(facts[name] ?? hole),
  );
  return { path, code, message };
}
