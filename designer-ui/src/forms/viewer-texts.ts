import type { Language } from '@baton/contract/language';

/** What the form viewer says, by its own English template. */
export const viewerTexts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Field is required.': { 'zh-CN': '必填', 'zh-TW': '必填', en: 'Required' },
  'Value is not a number.': { 'zh-CN': '应为数字', 'zh-TW': '應為數字', en: 'Must be a number' },
  'Value is expected to be an integer.': {
    'zh-CN': '应为整数',
    'zh-TW': '應為整數',
    en: 'Must be a whole number',
  },
  'Value is expected to have at most 1 decimal digit.': {
    'zh-CN': '最多 1 位小数',
    'zh-TW': '最多 1 位小數',
    en: 'At most 1 decimal place',
  },
  'Value is expected to have at most {value} decimal digits.': {
    'zh-CN': '最多 {value} 位小数',
    'zh-TW': '最多 {value} 位小數',
    en: 'At most {value} decimal places',
  },
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.': {
    'zh-CN': '最接近的可用值是 {previousValue} 和 {nextValue}',
    'zh-TW': '最接近的可用值是 {previousValue} 和 {nextValue}',
    en: 'The nearest allowed values are {previousValue} and {nextValue}',
  },
  'Field must match pattern {value}.': {
    'zh-CN': '格式不符合要求',
    'zh-TW': '格式不符合要求',
    en: 'Not in the expected format',
  },
  'Field must have minimum value of {value}.': {
    'zh-CN': '不能小于 {value}',
    'zh-TW': '不能小於 {value}',
    en: 'Must be at least {value}',
  },
  'Min validation value is not a valid number.': {
    'zh-CN': '表单对此字段的规则有误，请联系管理员',
    'zh-TW': '表單對此欄位的規則有誤，請聯絡管理員',
    en: 'The rule of the form for this field is faulty; tell an administrator',
  },
  'Field must have maximum value of {value}.': {
    'zh-CN': '不能大于 {value}',
    'zh-TW': '不能大於 {value}',
    en: 'Must be at most {value}',
  },
  'Max validation value is not a valid number.': {
    'zh-CN': '表单对此字段的规则有误，请联系管理员',
    'zh-TW': '表單對此欄位的規則有誤，請聯絡管理員',
    en: 'The rule of the form for this field is faulty; tell an administrator',
  },
  'Field must have minimum length of {value}.': {
    'zh-CN': '至少 {value} 个字符',
    'zh-TW': '至少 {value} 個字元',
    en: 'At least {value} characters',
  },
  'Field must have maximum length of {value}.': {
    'zh-CN': '最多 {value} 个字符',
    'zh-TW': '最多 {value} 個字元',
    en: 'At most {value} characters',
  },
  'Field must be a valid international phone number. (e.g. +4930664040900)': {
    'zh-CN': '应为国际格式的电话号码，例如 +8613800138000',
    'zh-TW': '應為國際格式的電話號碼，例如 +886912345678',
    en: 'Must be an international phone number, such as +4930664040900',
  },
  'Field must be a valid email.': {
    'zh-CN': '应为电子邮箱地址',
    'zh-TW': '應為電子郵件地址',
    en: 'Must be an email address',
  },
  'Date and time must both be entered.': {
    'zh-CN': '日期和时间都要填写',
    'zh-TW': '日期和時間都要填寫',
    en: 'Enter both date and time',
  },
  'Add new': { 'zh-CN': '添加一行', 'zh-TW': '新增一列', en: 'Add a row' },
  'Expand all ({value})': {
    'zh-CN': '全部展开（{value}）',
    'zh-TW': '全部展開（{value}）',
    en: 'Show all ({value})',
  },
  Collapse: { 'zh-CN': '收起', 'zh-TW': '收合', en: 'Show fewer' },
  Increment: { 'zh-CN': '增加', 'zh-TW': '增加', en: 'Increase' },
  Decrement: { 'zh-CN': '减少', 'zh-TW': '減少', en: 'Decrease' },
  Search: { 'zh-CN': '搜索', 'zh-TW': '搜尋', en: 'Search' },
  'Skip to search': { 'zh-CN': '跳到搜索', 'zh-TW': '跳到搜尋', en: 'Skip to search' },
  'Remove tag': { 'zh-CN': '移除', 'zh-TW': '移除', en: 'Remove' },
  'No results': { 'zh-CN': '没有匹配项', 'zh-TW': '沒有符合的項目', en: 'No matches' },
  'All values selected': { 'zh-CN': '已全部选择', 'zh-TW': '已全部選擇', en: 'Everything is chosen' },
  'Nothing to show.': { 'zh-CN': '暂无内容', 'zh-TW': '暫無內容', en: 'Nothing here' },
  'No content to show.': { 'zh-CN': '暂无内容', 'zh-TW': '暫無內容', en: 'Nothing here' },
  '{page} of {total}': {
    'zh-CN': '第 {page} 页，共 {total} 页',
    'zh-TW': '第 {page} 頁，共 {total} 頁',
    en: '{page} of {total}',
  },
  'Previous page': { 'zh-CN': '上一页', 'zh-TW': '上一頁', en: 'Previous page' },
  'Next page': { 'zh-CN': '下一页', 'zh-TW': '下一頁', en: 'Next page' },
  'Click to remove sorting': {
    'zh-CN': '点击取消排序',
    'zh-TW': '點擊取消排序',
    en: 'Click to stop sorting',
  },
  'Click to sort by {value} ascending': {
    'zh-CN': '点击按“{value}”升序排列',
    'zh-TW': '點擊依「{value}」遞增排序',
    en: 'Click to sort by {value}, ascending',
  },
  'Click to sort by {value} descending': {
    'zh-CN': '点击按“{value}”降序排列',
    'zh-TW': '點擊依「{value}」遞減排序',
    en: 'Click to sort by {value}, descending',
  },
  "External content couldn't be loaded.": {
    'zh-CN': '无法加载外部内容',
    'zh-TW': '無法載入外部內容',
    en: 'External content could not be loaded',
  },
  'Document reference is not defined.': {
    'zh-CN': '未指定文档',
    'zh-TW': '未指定文件',
    en: 'No document is named',
  },
  'Download {fileName}': {
    'zh-CN': '下载 {fileName}',
    'zh-TW': '下載 {fileName}',
    en: 'Download {fileName}',
  },
  'Unable to download document': {
    'zh-CN': '无法下载文档',
    'zh-TW': '無法下載文件',
    en: 'The document cannot be downloaded',
  },
  'No files selected': { 'zh-CN': '未选择文件', 'zh-TW': '未選擇檔案', en: 'No file chosen' },
  '{value} files selected': {
    'zh-CN': '已选择 {value} 个文件',
    'zh-TW': '已選擇 {value} 個檔案',
    en: '{value} files chosen',
  },
  "binding path '{value}' is already claimed": {
    'zh-CN': '表单中的路径 {value} 被使用两次',
    'zh-TW': '表單中的路徑 {value} 被使用兩次',
    en: 'The path {value} is used twice in the form',
  },
};

/** A text of the viewer in a language, its `{places}` filled; unknown texts stay as they are. */
export function viewerText(
  language: Language,
  template: string,
  replacements: Readonly<Record<string, unknown>> = {},
): string {
  const text = viewerTexts[template]?.[language] ?? template;
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => String(replacements[name] ?? hole));
}
