import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** The engine tells files apart by their ending, and a name never leaves its folder. */
export const fileNames: Rule = {
  name: 'file-names',
  severity: 'error',
  says: localized(
    '流程文件以 .bpmn 结尾，表单以 .form 结尾，决策以 .dmn 结尾，名称中没有文件夹',
    '流程檔案以 .bpmn 結尾，表單以 .form 結尾，決策以 .dmn 結尾，名稱中沒有資料夾',
    'Files are named for what they are, .bpmn, .form or .dmn, without folders',
  ),
  why: localized(
    '引擎按后缀区分文件。名称不对的文件不会被部署，引用它的步骤在工单到达时才会出错。',
    '引擎按副檔名區分檔案。名稱不對的檔案不會被部署，引用它的步驟在工單到達時才會出錯。',
    'The engine tells files apart by their ending. One with another name is not deployed, and the step that needs it fails when a ticket gets there.',
  ),
  problem: localized('文件名“{file}”不可用', '檔名「{file}」不可用', 'The file name "{file}" cannot be used'),
  mend: localized(
    '流程用 .bpmn，表单用 .form，决策用 .dmn，名称不含路径',
    '流程用 .bpmn，表單用 .form，決策用 .dmn，名稱不含路徑',
    'Processes end in .bpmn, forms in .form, decisions in .dmn; no folders',
  ),
  *check({ bundle }) {
    const seen = new Set<string>();
    const named = [
      { file: bundle.bpmn.fileName, ending: /\.bpmn(?:20\.xml)?$/ },
      ...bundle.forms.map((form) => ({ file: form.fileName, ending: /\.form$/ })),
      ...bundle.decisionFiles.map((decisions) => ({ file: decisions.fileName, ending: /\.dmn$/ })),
    ];
    for (const { file, ending } of named) {
      const plain = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,199}$/u.test(file) && !file.includes('..');
      if (!plain || !ending.test(file) || seen.has(file)) yield { at: null, file, values: { file } };
      seen.add(file);
    }
  },
};
