import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import type { FormRule } from './form-finding-texts.ts';

interface FormRulePage {
  says: LocalizedText;
  why: LocalizedText;
  /** A form the rule speaks against, and one like it that it accepts. */
  bad: Record<string, unknown>;
  good: Record<string, unknown>;
}

const form = (...components: object[]) => ({ id: 'request2', type: 'default', components });
const text = (key: string) => ({
  type: 'textfield',
  id: `Field_${key.split(' ').join('_')}`,
  key,
  label: key,
});
const choice = (values: object[] = []) => ({ type: 'select', id: 'Field_place', key: 'place', values });
const list = { type: 'dynamiclist', id: 'Field_items', path: 'items', components: [text('item')] };
const hidden = (hide: string) => ({ ...text('more'), conditional: { hide } });
const patterned = (pattern: string) => ({ ...text('code'), validate: { pattern } });
const rating = (scale: number) => ({ type: 'rating', id: 'Field_rating', key: 'rating', scale });
const signature = { type: 'signature', id: 'Field_signature', key: 'signature', label: 'signature' };
const nested = (depth: number): object =>
  depth === 0
    ? text('inside')
    : { type: 'group', id: `Group_${depth}`, label: String(depth), components: [nested(depth - 1)] };

/** Why a form is checked for each thing, with a form at fault and one that is not. */
export const formRulePages: Readonly<Record<FormRule, FormRulePage>> = {
  'form-not-a-form': {
    says: localized('表单文件是 form-js 表单', '表單檔案是 form-js 表單', 'A form file is a form of form-js'),
    why: localized(
      '打不开的表单没有人能填，步骤会是空白的。',
      '打不開的表單沒有人能填，步驟會是空白的。',
      'Nobody can fill in what cannot be opened: the step would be empty.',
    ),
    bad: { id: 'page', type: 'page', components: [] },
    good: form(text('reason')),
  },
  'form-too-large': {
    says: localized(
      '表单最多 1000 个组件、10 层',
      '表單最多 1000 個元件、10 層',
      'A form has at most 1 000 components on 10 levels',
    ),
    why: localized(
      '太大的表单会让填写的人和服务器都等很久；一次提交就能拖慢所有人。',
      '太大的表單會讓填寫的人和伺服器都等很久；一次提交就能拖慢所有人。',
      'A larger one keeps people and the server waiting, and one submission slows everybody down.',
    ),
    bad: form(nested(12)),
    good: form(nested(2)),
  },
  'form-import-failed': {
    says: localized('表单能够打开', '表單能夠開啟', 'The form can be opened'),
    why: localized(
      '一个字段的键在另一个字段里面时，填的内容放不下，页面打不开这个表单。',
      '一個欄位的鍵在另一個欄位裡面時，填的內容放不下，頁面打不開這個表單。',
      'Where the key of a field lies inside that of another, values have no place and no page opens the form.',
    ),
    bad: form(text('customer'), text('customer.name')),
    good: form(text('customer.phone'), text('customer.name')),
  },
  'form-version-newer': {
    says: localized(
      '表单由平台认识的编辑器版本制作',
      '表單由平台認識的編輯器版本製作',
      'The form comes from a version of the editor that is known here',
    ),
    why: localized(
      '更新的版本可能有这里不显示的组件：填写的人看不到它们。',
      '更新的版本可能有這裡不顯示的元件：填寫的人看不到它們。',
      'A newer one may hold components that are not shown here, and whoever fills it in would not see them.',
    ),
    bad: { ...form(text('reason')), schemaVersion: 99 },
    good: { ...form(text('reason')), schemaVersion: 19 },
  },
  'form-component-unsafe': {
    says: localized('表单不嵌入外部内容', '表單不嵌入外部內容', 'A form embeds nothing from elsewhere'),
    why: localized(
      '嵌入的网页能冒充平台，骗取填写人的密码或内容。',
      '嵌入的網頁能冒充平台，騙取填寫人的密碼或內容。',
      'An embedded page could pass for the platform and ask people for passwords.',
    ),
    bad: form({ type: 'iframe', id: 'Field_map', label: 'Map', url: 'https://example.org' }),
    good: form({ type: 'text', id: 'Field_map', text: 'example.org' }),
  },
  'form-component-unknown': {
    says: localized(
      '表单只使用平台认识的组件',
      '表單只使用平台認識的元件',
      'A form uses components that are known here',
    ),
    why: localized(
      '不认识的组件不会显示，里面的内容也不会保存。',
      '不認識的元件不會顯示，裡面的內容也不會儲存。',
      'An unknown one is not shown, and nothing typed into it would be kept.',
    ),
    bad: form({ type: 'slider', id: 'Field_price', key: 'price' }),
    good: form({ type: 'number', id: 'Field_price', key: 'price' }),
  },
  'form-key-missing': {
    says: localized('每个字段都有键', '每個欄位都有鍵', 'Every field has a key'),
    why: localized(
      '填的内容按键保存；没有键，填了也会丢。',
      '填的內容按鍵儲存；沒有鍵，填了也會丟。',
      'Values are kept by their keys; without one what was typed is lost.',
    ),
    bad: form({ type: 'textfield', id: 'Field_reason', label: 'Reason' }),
    good: form(text('reason')),
  },
  'form-key-invalid': {
    says: localized(
      '键由字母、数字和下划线组成',
      '鍵由字母、數字和底線組成',
      'Keys are made of letters, digits and underscores',
    ),
    why: localized(
      '条件、报表和导入都用键找到字段；其他字符会让它们找不到，或者碰到系统自己的名字。',
      '條件、報表和匯入都用鍵找到欄位；其他字元會讓它們找不到，或者碰到系統自己的名字。',
      'Conditions, reports and imports find a field by its key; other signs break them, or reach names of the system.',
    ),
    bad: form(text('the reason')),
    good: form(text('theReason')),
  },
  'form-key-twice': {
    says: localized('每个字段的键各不相同', '每個欄位的鍵各不相同', 'Fields have different keys'),
    why: localized(
      '两个字段同键时，后填的会覆盖先填的。',
      '兩個欄位同鍵時，後填的會覆蓋先填的。',
      'With one key for two fields, what is typed into one overwrites the other.',
    ),
    bad: form(text('reason'), { ...text('more'), key: 'reason' }),
    good: form(text('reason'), text('more')),
  },
  'form-id-twice': {
    says: localized('每个组件的 id 各不相同', '每個元件的 id 各不相同', 'Components have different ids'),
    why: localized(
      '检查结果、比较和错误提示按 id 指明组件；重复时会指错地方。',
      '檢查結果、比較和錯誤提示按 id 指明元件；重複時會指錯地方。',
      'Findings, comparisons and faults name a component by its id; twice, they point to the wrong one.',
    ),
    bad: form(text('reason'), { ...text('more'), id: 'Field_reason' }),
    good: form(text('reason'), text('more')),
  },
  'form-options-invalid': {
    says: localized(
      '选项的值是文字、数字或真假值',
      '選項的值是文字、數字或真假值',
      'The values of options are texts, numbers or truth values',
    ),
    why: localized(
      '其他值无法保存，也无法在条件中比较。',
      '其他值無法儲存，也無法在條件中比較。',
      'Others can neither be kept nor be compared in a condition.',
    ),
    bad: form(choice([{ value: { days: 1 }, label: '1' }])),
    good: form(choice([{ value: 1, label: '1' }])),
  },
  'form-values-key-taken': {
    says: localized(
      '选项来源的名称不与字段的键相同',
      '選項來源的名稱不與欄位的鍵相同',
      'The source of options is not named like a field',
    ),
    why: localized(
      '同名时，选项会被填写的内容覆盖，下拉列表变空。',
      '同名時，選項會被填寫的內容覆蓋，下拉式清單變空。',
      'If it is, what somebody types takes the place of the options, and the list goes empty.',
    ),
    bad: form(text('places'), { ...choice(), valuesKey: 'places' }),
    good: form(text('places'), { ...choice(), valuesKey: 'placeOptions' }),
  },
  'form-unbounded': {
    says: localized(
      '选项、行数和表达式都有上限',
      '選項、行數和運算式都有上限',
      'Options, rows and expressions stay within their limits',
    ),
    why: localized(
      '没有上限时，打开一次表单就可能耗尽内存，所有工单都会受影响。',
      '沒有上限時，開啟一次表單就可能耗盡記憶體，所有工單都會受影響。',
      'Without limits opening one form could use up the memory, and all tickets would suffer.',
    ),
    bad: form({ ...list, defaultRepetitions: 100_000 }),
    good: form({ ...list, defaultRepetitions: 3 }),
  },
  'form-expression-faulty': {
    says: localized(
      '表达式是以 = 开头的有效 FEEL',
      '運算式是以 = 開頭的有效 FEEL',
      'Expressions are valid FEEL beginning with =',
    ),
    why: localized(
      '写错的显示条件不会生效：该隐藏的字段仍然显示，或者该填的字段不见了。',
      '寫錯的顯示條件不會生效：該隱藏的欄位仍然顯示，或者該填的欄位不見了。',
      'A wrong condition has no effect: a field that should be hidden shows, or one that is needed is gone.',
    ),
    bad: form(hidden('=reason = ')),
    good: form(hidden('=reason = null')),
  },
  'form-expression-slow': {
    says: localized('表达式很快就能算完', '運算式很快就能算完', 'Expressions are computed quickly'),
    why: localized(
      '每按一次键都会重新计算；慢的表达式会卡住填写的人，也会卡住服务器。',
      '每按一次鍵都會重新計算；慢的運算式會卡住填寫的人，也會卡住伺服器。',
      'They are computed anew with every key that is pressed: a slow one stops people and the server alike.',
    ),
    bad: form(hidden('=count(for i in 1..100000000 return i) > 1')),
    good: form(hidden('=count(for i in 1..10 return i) > 1')),
  },
  'form-pattern-faulty': {
    says: localized(
      '校验用的正则表达式有效',
      '驗證用的正規表示式有效',
      'Patterns are valid regular expressions',
    ),
    why: localized(
      '写错的表达式让任何内容都通不过，或者都能通过。',
      '寫錯的運算式讓任何內容都通不過，或者都能通過。',
      'A wrong one lets nothing pass, or everything.',
    ),
    bad: form(patterned('(')),
    good: form(patterned('^[A-Z]+$')),
  },
  'form-pattern-slow': {
    says: localized(
      '校验用的正则表达式对任何输入都很快',
      '驗證用的正規表示式對任何輸入都很快',
      'Patterns are quick whatever is typed',
    ),
    why: localized(
      '某些表达式遇到特别的输入要算几年：一个人就能让整个平台停下来。',
      '某些運算式遇到特別的輸入要算幾年：一個人就能讓整個平台停下來。',
      'On some input certain patterns take years: one person could stop the whole platform.',
    ),
    bad: form(patterned('^(x+)+$')),
    good: form(patterned('^x+$')),
  },
  'form-rule-faulty': {
    says: localized(
      '最小值、最大值、长度等是数字或 FEEL 表达式',
      '最小值、最大值、長度等是數字或 FEEL 運算式',
      'Bounds and lengths are numbers or FEEL expressions',
    ),
    why: localized(
      '不是数字的限制不会起作用，超出范围的内容也能提交。',
      '不是數字的限制不會起作用，超出範圍的內容也能提交。',
      'A bound that is no number has no effect, and anything could be submitted.',
    ),
    bad: form({ type: 'number', id: 'Field_days', key: 'days', validate: { min: 'one' } }),
    good: form({ type: 'number', id: 'Field_days', key: 'days', validate: { min: 1 } }),
  },
  'form-scale-faulty': {
    says: localized('评分有 2 到 10 级', '評分有 2 到 10 級', 'A rating has 2 to 10 points'),
    why: localized(
      '只有一级的评分什么也没有说；太多级时手机上放不下，也没有人分得清。',
      '只有一級的評分什麼也沒有說；太多級時手機上放不下，也沒有人分得清。',
      'A rating of one point says nothing; too many fit on no phone, and nobody can tell them apart.',
    ),
    bad: form(rating(1)),
    good: form(rating(5)),
  },
  'form-preset-faulty': {
    says: localized(
      '签名不能预先填好，评分的默认值在级数之内',
      '簽名不能預先填好，評分的預設值在級數之內',
      'No signature is filled in beforehand, and the default of a rating is one of its points',
    ),
    why: localized(
      '预先填好的签名会由每个提交表单的人签出，却没有人真的签过。',
      '預先填好的簽名會由每個提交表單的人簽出，卻沒有人真的簽過。',
      'A signature that is there already would be given by whoever sends the form, and by nobody in truth.',
    ),
    bad: form({ ...signature, defaultValue: 'typed:Boss' }),
    good: form(signature),
  },
  'form-image-external': {
    says: localized(
      '图片嵌在表单里，不来自外部地址',
      '圖片嵌在表單裡，不來自外部位址',
      'Images lie in the form and come from nowhere else',
    ),
    why: localized(
      '外部图片会把谁在什么时候打开工单告诉别人。',
      '外部圖片會把誰在什麼時候開啟工單告訴別人。',
      'An image from elsewhere tells others who opens a ticket, and when.',
    ),
    bad: form({ type: 'image', id: 'Field_plan', source: 'https://example.org/plan.png' }),
    good: form({ type: 'image', id: 'Field_plan', source: 'data:image/png;base64,iVBORw0KGgo=' }),
  },
};
