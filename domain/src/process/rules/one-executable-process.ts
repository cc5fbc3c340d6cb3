import type { QuickFix } from '@baton/contract/process/finding';
import { localized } from '@baton/contract/process/localized';
import type { Drawing } from '../drawing.ts';
import { attributeOf, bpmnChildren } from '../xml/xml-element.ts';
import type { Rule } from './rule.ts';

/** A file holds exactly one process to run; other pools are pictures. */
export const oneExecutableProcess: Rule = {
  name: 'one-executable-process',
  severity: 'error',
  says: localized(
    '一个文件中只有一个可执行的流程',
    '一個檔案中只有一個可執行的流程',
    'A file has exactly one process to run',
  ),
  why: localized(
    '否则不清楚新工单应该走哪一个。其他泳池只是图示。',
    '否則不清楚新工單應該走哪一個。其他泳池只是圖示。',
    'Otherwise nobody could say which one a new ticket goes through. Other pools are pictures.',
  ),
  problem: localized(
    '文件中有 {count} 个可执行流程，应为一个',
    '檔案中有 {count} 個可執行流程，應為一個',
    'The file holds {count} executable processes; it has to be one',
  ),
  mend: localized(
    '把要运行的流程设为可执行，其余设为不可执行',
    '把要執行的流程設為可執行，其餘設為不可執行',
    'Make the process to run executable and no other',
  ),
  *check({ drawing }) {
    const processes = bpmnChildren(drawing.definitions, 'process');
    const executable = processes.filter((process) => attributeOf(process, 'isExecutable') === 'true');
    if (executable.length === 1) return;
    yield {
      at: drawing.process,
      values: { count: String(executable.length) },
      quickFix: processes.length === 1 ? makeExecutable(drawing) : null,
    };
  },
};

function makeExecutable({ file, process }: Drawing): QuickFix | null {
  const elementId = attributeOf(process, 'id');
  return elementId ? { kind: 'set-attributes', file, elementId, attributes: { isExecutable: 'true' } } : null;
}
