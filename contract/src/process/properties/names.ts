import { languages } from '../../language.ts';
import { localized } from '../localized.ts';
import { productProperty } from '../product-property.ts';

const inLanguage = (what: string, zhCN: string, zhTW: string, en: string) =>
  localized(`${zhCN}(${what})`, `${zhTW}(${what})`, `${en} (${what})`);

/** What things are called, per language. */
export const nameProperties = [
  productProperty({
    name: 'mainLanguage',
    elements: ['process'],
    value: { kind: 'choice', choices: languages },
    required: 'never',
    description: localized(
      '图中名称所用的语言',
      '圖中名稱所用的語言',
      'Language of the names in the drawing',
    ),
  }),
  productProperty({
    name: 'nameZhCN',
    elements: ['named'],
    value: { kind: 'text' },
    required: 'never',
    description: inLanguage('zh-CN', '名称', '名稱', 'Name'),
  }),
  productProperty({
    name: 'nameZhTW',
    elements: ['named'],
    value: { kind: 'text' },
    required: 'never',
    description: inLanguage('zh-TW', '名称', '名稱', 'Name'),
  }),
  productProperty({
    name: 'nameEn',
    elements: ['named'],
    value: { kind: 'text' },
    required: 'never',
    description: inLanguage('en', '名称', '名稱', 'Name'),
  }),
  ...['', 'ZhCN', 'ZhTW', 'En'].map((suffix) =>
    productProperty({
      name: `stage${suffix}`,
      elements: ['userTask'],
      value: { kind: 'text' },
      required: 'never',
      description: localized(
        '显示在状态旁的阶段名称',
        '顯示在狀態旁的階段名稱',
        'Own finer word shown beside the status',
      ),
    }),
  ),
  ...['', 'ZhCN', 'ZhTW', 'En'].map((suffix) =>
    productProperty({
      name: `completeLabel${suffix}`,
      elements: ['userTask'],
      value: { kind: 'text' },
      required: 'never',
      description: localized(
        '没有网关决定时的按钮文字',
        '沒有閘道決定時的按鈕文字',
        'The button where no gateway decides',
      ),
    }),
  ),
];
