import type { LocalizedText } from '@baton/contract/language';
import type { Finding } from '@baton/contract/process/finding';
import { fill, localized } from '@baton/contract/process/localized';
import type { FileFault } from './parse-bundle.ts';
import { xmlLimits } from './xml/read-xml.ts';
import type { XmlFaultCode } from './xml/xml-fault.ts';

/** The finding for a file that is not read at all. */
export function fileFinding({ file, fault }: FileFault): Finding {
  const text = texts[fault.code];
  const values = { detail: fault.message, nesting: String(xmlLimits.nesting) };
  return {
    rule: fault.code,
    severity: 'error',
    file,
    elementId: null,
    elementName: null,
    line: fault.line,
    message: fill(text.problem, values),
    mend: fill(text.mend, values),
    quickFix: null,
  };
}

const texts: Readonly<Record<XmlFaultCode, { problem: LocalizedText; mend: LocalizedText }>> = {
  'xml-size': {
    problem: localized(
      '文件超出允许的大小：{detail}',
      '檔案超出允許的大小：{detail}',
      'The file goes beyond what is allowed: {detail}',
    ),
    mend: localized(
      '缩短名称和标识，或拆成几个流程',
      '縮短名稱和識別碼，或拆成幾個流程',
      'Shorten names and ids, or split it into several processes',
    ),
  },
  'xml-encoding': {
    problem: localized(
      '文件不是 UTF-8 编码的 XML 1.0:{detail}',
      '檔案不是 UTF-8 編碼的 XML 1.0:{detail}',
      'The file is not XML 1.0 in UTF-8: {detail}',
    ),
    mend: localized('以 UTF-8 重新保存', '以 UTF-8 重新儲存', 'Save it again in UTF-8'),
  },
  'xml-dtd': {
    problem: localized(
      '文件带有文档类型声明',
      '檔案帶有文件類型宣告',
      'The file has a document type declaration',
    ),
    mend: localized('删除 DOCTYPE', '刪除 DOCTYPE', 'Remove the DOCTYPE'),
  },
  'xml-nesting': {
    problem: localized(
      '元素嵌套超过 {nesting} 层',
      '元素嵌套超過 {nesting} 層',
      'Elements are nested deeper than {nesting}',
    ),
    mend: localized('减少子流程的层数', '減少子流程的層數', 'Use fewer levels of sub-processes'),
  },
  'xml-well-formed': {
    problem: localized(
      '文件不是正确的 XML:{detail}',
      '檔案不是正確的 XML:{detail}',
      'The file is not well-formed XML: {detail}',
    ),
    mend: localized('用建模工具重新导出', '用建模工具重新匯出', 'Export it again from a modeler'),
  },
};
