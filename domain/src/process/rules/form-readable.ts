import { localized } from '@baton/contract/process/localized';
import { fileStem } from '../file-stem.ts';
import type { Rule } from './rule.ts';

/** A form is a form-js schema with an id; without one the engine refuses it. */
export const formReadable: Rule = {
  name: 'form-readable',
  severity: 'error',
  says: localized(
    '每个表单都能打开，并有自己的 id',
    '每個表單都能開啟，並有自己的 id',
    'Every form can be opened and has an id',
  ),
  why: localized(
    '步骤按 id 找表单；打不开或没有 id 的表单，引擎和页面都找不到。',
    '步驟按 id 找表單；打不開或沒有 id 的表單，引擎和頁面都找不到。',
    'Steps find their form by its id; one without an id, or that cannot be opened, is found by nobody.',
  ),
  problem: localized(
    '表单“{file}”不可用：{fault}',
    '表單「{file}」不可用：{fault}',
    'The form "{file}" cannot be used: {fault}',
  ),
  mend: localized(
    '在表单设计器中打开并重新保存',
    '在表單設計器中開啟並重新儲存',
    'Open it in the form designer and save it again',
  ),
  *check({ bundle }) {
    for (const form of bundle.forms) {
      const file = form.fileName;
      if (form.fault) yield { at: null, file, values: { file, fault: form.fault } };
      else if (form.id === null) {
        const quickFix = { kind: 'set-form-id', file, formId: fileStem(file) } as const;
        yield { at: null, file, values: { file, fault: 'id' }, quickFix };
      } else if (!/^[A-Za-z_][\w.-]{0,199}$/.test(form.id)) {
        yield { at: null, file, values: { file, fault: `id "${form.id.slice(0, 40)}"` } };
      }
    }
  },
};
