import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';

interface RuleTexts {
  severity: 'error' | 'warning';
  message: LocalizedText;
  mend: LocalizedText;
}

/** What the checks of a form say; `{value}` is the culprit. */
export const formFindingTexts = {
  'form-not-a-form': {
    severity: 'error',
    message: localized('文件不是 form-js 表单', '檔案不是 form-js 表單', 'The file is not a form-js form'),
    mend: localized('用表单编辑器重新导出', '用表單編輯器重新匯出', 'Export it again from a form editor'),
  },
  'form-too-large': {
    severity: 'error',
    message: localized('表单过大：{value}', '表單過大：{value}', 'The form is too large: {value}'),
    mend: localized('拆成几个较小的表单', '拆成幾個較小的表單', 'Split it into smaller forms'),
  },
  'form-import-failed': {
    severity: 'error',
    message: localized(
      '表单无法打开：{value}',
      '表單無法開啟：{value}',
      'The form cannot be opened: {value}',
    ),
    mend: localized('在表单编辑器中修正', '在表單編輯器中修正', 'Correct it in the form editor'),
  },
  'form-version-newer': {
    severity: 'warning',
    message: localized(
      '表单由更新的编辑器制作（schemaVersion {value}）',
      '表單由較新的編輯器製作（schemaVersion {value}）',
      'The form was made by a newer editor (schemaVersion {value})',
    ),
    mend: localized(
      '检查每个字段是否正常显示',
      '檢查每個欄位是否正常顯示',
      'See whether every field shows as intended',
    ),
  },
  'form-component-unsafe': {
    severity: 'error',
    message: localized(
      '组件 {value} 可以嵌入外部内容，不允许使用',
      '元件 {value} 可以嵌入外部內容，不允許使用',
      'The component {value} can embed foreign content and is not allowed',
    ),
    mend: localized('改用文本或图片组件', '改用文字或圖片元件', 'Use a text or image component'),
  },
  'form-component-unknown': {
    severity: 'error',
    message: localized('未知的组件类型 {value}', '未知的元件類型 {value}', 'Unknown component type {value}'),
    mend: localized('删除或替换该组件', '刪除或替換該元件', 'Remove or replace the component'),
  },
  'form-key-missing': {
    severity: 'error',
    message: localized('字段没有键', '欄位沒有鍵', 'The field has no key'),
    mend: localized('填写键（列表填写路径）', '填寫鍵（清單填寫路徑）', 'Give it a key, a list its path'),
  },
  'form-key-invalid': {
    severity: 'error',
    message: localized('不能使用键 {value}', '不能使用鍵 {value}', 'The key {value} cannot be used'),
    mend: localized(
      '只用字母、数字和下划线，以字母开头，用点分隔',
      '只用字母、數字和底線，以字母開頭，用點分隔',
      'Use letters, digits and underscores, beginning with a letter, parts divided by dots',
    ),
  },
  'form-key-twice': {
    severity: 'error',
    message: localized(
      '路径 {value} 被使用两次',
      '路徑 {value} 被使用兩次',
      'The path {value} is used twice',
    ),
    mend: localized('给其中一个字段另一个键', '給其中一個欄位另一個鍵', 'Give one of the fields another key'),
  },
  'form-id-twice': {
    severity: 'error',
    message: localized(
      '组件 id {value} 重复',
      '元件 id {value} 重複',
      'The component id {value} is used twice',
    ),
    mend: localized(
      '给其中一个组件另一个 id',
      '給其中一個元件另一個 id',
      'Give one of the components another id',
    ),
  },
  'form-options-invalid': {
    severity: 'error',
    message: localized(
      '选项的值必须是文本、数字或真假值',
      '選項的值必須是文字、數字或真假值',
      'The value of an option must be a text, a number or a boolean',
    ),
    mend: localized('修改选项的值', '修改選項的值', 'Change the values of the options'),
  },
  'form-values-key-taken': {
    severity: 'error',
    message: localized(
      '选项来源 {value} 与字段同名',
      '選項來源 {value} 與欄位同名',
      'The option source {value} has the name of a field',
    ),
    mend: localized('给字段另一个键', '給欄位另一個鍵', 'Give the field another key'),
  },
  'form-unbounded': {
    severity: 'error',
    message: localized('{value} 超过上限', '{value} 超過上限', '{value} is over the limit'),
    mend: localized('减少数量', '減少數量', 'Use fewer'),
  },
  'form-expression-faulty': {
    severity: 'error',
    message: localized('表达式有误：{value}', '運算式有誤：{value}', 'The expression is faulty: {value}'),
    mend: localized(
      '写成以 = 开头的有效 FEEL 表达式',
      '寫成以 = 開頭的有效 FEEL 運算式',
      'Write a valid FEEL expression that begins with =',
    ),
  },
  'form-expression-slow': {
    severity: 'error',
    message: localized(
      '表达式耗时过长：{value}',
      '運算式耗時過長：{value}',
      'The expression takes too long: {value}',
    ),
    mend: localized('缩小循环范围', '縮小迴圈範圍', 'Make its loop smaller'),
  },
  'form-pattern-faulty': {
    severity: 'error',
    message: localized(
      '正则表达式有误：{value}',
      '正規表示式有誤：{value}',
      'The regular expression is faulty: {value}',
    ),
    mend: localized('修正正则表达式', '修正正規表示式', 'Correct the regular expression'),
  },
  'form-pattern-slow': {
    severity: 'error',
    message: localized(
      '正则表达式在某些输入下耗时过长：{value}',
      '正規表示式在某些輸入下耗時過長：{value}',
      'The regular expression takes too long on some input: {value}',
    ),
    mend: localized(
      '避免在重复中再次重复，例如 (a+)+',
      '避免在重複中再次重複，例如 (a+)+',
      'Avoid repetitions inside repetitions, such as (a+)+',
    ),
  },
  'form-rule-faulty': {
    severity: 'error',
    message: localized(
      '校验规则不是有效的数字：{value}',
      '驗證規則不是有效的數字：{value}',
      'The rule is no valid number: {value}',
    ),
    mend: localized('填写数字或 FEEL 表达式', '填寫數字或 FEEL 運算式', 'Give a number or a FEEL expression'),
  },
  'form-scale-faulty': {
    severity: 'error',
    message: localized(
      '评分的级数 {value} 不在 2 到 10 之间',
      '評分的級數 {value} 不在 2 到 10 之間',
      'The points of a rating are a whole number from 2 to 10, not {value}',
    ),
    mend: localized('填写 2 到 10 的整数', '填寫 2 到 10 的整數', 'Give a whole number from 2 to 10'),
  },
  'form-preset-faulty': {
    severity: 'error',
    message: localized(
      '此字段不能预先填入 {value}',
      '此欄位不能預先填入 {value}',
      'This field cannot be filled in beforehand with {value}',
    ),
    mend: localized('去掉默认值', '移除預設值', 'Take the default value away'),
  },
  'form-image-external': {
    severity: 'error',
    message: localized(
      '图片不能来自外部地址：{value}',
      '圖片不能來自外部位址：{value}',
      'An image may not come from another address: {value}',
    ),
    mend: localized(
      '嵌入图片（data:image/…）',
      '嵌入圖片（data:image/…）',
      'Embed the image as data:image/…',
    ),
  },
} as const satisfies Record<string, RuleTexts>;

export type FormRule = keyof typeof formFindingTexts;
