import { localized } from '@baton/contract/process/localized';
import { coversField } from '../field-paths.ts';
import { formIdOf, formOf } from '../form-of.ts';
import { readFieldRights } from '../read-user-task.ts';
import { nodesOf } from './executed-elements.ts';
import type { Rule } from './rule.ts';

/** The fields a step hides, reads, edits or requires are fields of its form, each said once. */
export const fieldRights: Rule = {
  name: 'field-rights',
  severity: 'error',
  says: localized(
    '隐藏、只读、可填、必填的字段都是该表单的字段，每个只列一次',
    '隱藏、唯讀、可填、必填的欄位都是該表單的欄位，每個只列一次',
    'Fields that are hidden, read, edited or required are fields of that form, each listed once',
  ),
  why: localized(
    '指向不存在的字段不起作用：该隐藏的内容仍会显示。',
    '指向不存在的欄位不起作用：該隱藏的內容仍會顯示。',
    'A field that is not there has no effect: what should be hidden is still shown.',
  ),
  problem: localized(
    '“{name}”的字段设置有误：{field}',
    '「{name}」的欄位設定有誤：{field}',
    'The field rights of "{name}" are wrong: {field}',
  ),
  mend: localized(
    '选择该表单中的字段，每个字段只放在一个列表中',
    '選擇該表單中的欄位，每個欄位只放在一個列表中',
    'Choose fields of that form, each in one list only',
  ),
  *check({ bundle, drawing }) {
    for (const node of nodesOf(drawing)) {
      const { hidden, read, edit, required } = readFieldRights(node);
      const listed = [...hidden, ...read, ...edit, ...required];
      const form = formOf(bundle, drawing, node);
      if (listed.length === 0 || (!form && formIdOf(drawing, node) !== null)) continue;
      const known = (path: string) => form?.fields.some((field) => coversField(path, field.path));
      const closed = new Set([...hidden, ...read]);
      const twice = [...edit, ...required].filter((path) => closed.has(path));
      const both = hidden.filter((path) => read.includes(path));
      for (const field of [...listed.filter((path) => !known(path)), ...twice, ...both]) {
        yield { at: node.xml, values: { field } };
      }
    }
  },
};
