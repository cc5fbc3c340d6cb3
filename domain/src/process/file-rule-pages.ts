import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import { around } from './rules/examples/example.ts';
import { bundleOf, draw } from './rules/examples/draw.ts';
import { xmlLimits } from './xml/read-xml.ts';
import type { XmlFaultCode } from './xml/xml-fault.ts';

interface FileRulePage {
  says: LocalizedText;
  why: LocalizedText;
  /** The text of a drawing that is not read at all. */
  bad: () => string;
}

const plain = bundleOf(around(draw.userTask('handle'))).bpmn.xml;
const nestedIn = (levels: number): string =>
  bundleOf(
    around(
      Array.from({ length: levels }).reduce<string>(
        (inner) => draw.subProcess('handle', inner),
        draw.userTask('inside'),
      ),
    ),
  ).bpmn.xml;

/** Why a file is not read, with one that is not. */
export const fileRulePages: Readonly<Record<XmlFaultCode, FileRulePage>> = {
  'xml-size': {
    says: localized(
      '每个文件最多 2 MiB、5 万个元素，标识和命名空间不超过 255 个字符',
      '每個檔案最多 2 MiB、5 萬個元素，識別碼和命名空間不超過 255 個字元',
      'A file has at most 2 MiB and 50,000 elements, an id or a namespace at most 255 characters',
    ),
    why: localized(
      '更大的文件会占用内存和时间，别人的工单要跟着等；更长的标识引擎存不下。',
      '更大的檔案會佔用記憶體和時間，別人的工單要跟著等；更長的識別碼引擎存不下。',
      'A larger one takes memory and time, and the tickets of others wait with it; longer ids the engine cannot keep.',
    ),
    bad: () =>
      plain.replace('</bpmn:definitions>', `<!--${'x'.repeat(xmlLimits.bytes)}--></bpmn:definitions>`),
  },
  'xml-encoding': {
    says: localized(
      '文件是 UTF-8 编码的 XML 1.0',
      '檔案是 UTF-8 編碼的 XML 1.0',
      'Files are XML 1.0 in UTF-8',
    ),
    why: localized(
      '用其他编码时名称会变成乱码，引擎可能读出不同的内容。',
      '用其他編碼時名稱會變成亂碼，引擎可能讀出不同的內容。',
      'In another encoding names turn to gibberish, and the engine may read something else.',
    ),
    bad: () => plain.replace('UTF-8', 'UTF-16'),
  },
  'xml-dtd': {
    says: localized(
      '文件没有文档类型声明',
      '檔案沒有文件類型宣告',
      'Files have no document type declaration',
    ),
    why: localized(
      '声明能让服务器读取自己的文件或不断展开内容，直到内存耗尽。',
      '宣告能讓伺服器讀取自己的檔案或不斷展開內容，直到記憶體耗盡。',
      'By one a file could make the server read files of its own, or unfold text until the memory is used up.',
    ),
    bad: () => plain.replace('?>', '?><!DOCTYPE definitions [<!ENTITY x "y">]>'),
  },
  'xml-nesting': {
    says: localized(
      '元素的嵌套不超过规定的层数',
      '元素的嵌套不超過規定的層數',
      'Elements are not nested deeper than is allowed',
    ),
    why: localized(
      '嵌套太深的文件没有人能看懂，还可能让服务器停止工作。',
      '嵌套太深的檔案沒有人能看懂，還可能讓伺服器停止工作。',
      'Nobody can read a file that is nested deeper, and it could bring a server down.',
    ),
    bad: () => nestedIn(xmlLimits.nesting),
  },
  'xml-well-formed': {
    says: localized('文件是正确的 XML', '檔案是正確的 XML', 'Files are well-formed XML'),
    why: localized(
      '读不了的文件无法检查，也无法部署。',
      '讀不了的檔案無法檢查，也無法部署。',
      'What cannot be read can be neither checked nor deployed.',
    ),
    bad: () => plain.replace('</bpmn:process>', ''),
  },
};
