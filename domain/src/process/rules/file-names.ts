import { localized } from '@baton/contract/process/localized';
import type { Rule } from './rule.ts';

/** The engine tells files apart by their ending, and a name never leaves its folder. */
export const fileNames: Rule = {
  name: 'file-names',
  severity: 'error',
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
