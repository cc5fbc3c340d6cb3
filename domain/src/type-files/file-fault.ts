import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';

/** Why a file is not taken at all; thrown while it is read, and the one item of its report. */
export class FileFault extends Error {
  readonly reason: LocalizedText;

  constructor(reason: LocalizedText) {
    super(reason.en);
    this.reason = reason;
  }
}

/** What may be wrong with a file as a whole. */
export const fileFaults = {
  notZip: localized('不是完整的包文件', '不是完整的封裝檔', 'This is not a whole bundle file'),
  tooMuch: localized(
    '包里的文件太多或太大（最多 200 个，合计 16 MiB）',
    '封裝檔裡的檔案太多或太大（最多 200 個，合計 16 MiB）',
    'It holds too many or too big files (200 and 16 MiB in all are the most)',
  ),
  names: localized(
    '包里有不可用的文件名',
    '封裝檔裡有不可用的檔名',
    'It holds a file with a name that cannot be used',
  ),
  manifest: localized(
    '没有可读的 manifest.json',
    '沒有可讀的 manifest.json',
    'It has no manifest.json that can be read',
  ),
  newer: localized(
    '由更新的版本导出，请先升级平台',
    '由較新的版本匯出，請先升級平臺',
    'A newer release exported it; update the platform first',
  ),
  signature: localized(
    '签名不对：导出之后有人改动过',
    '簽章不符：匯出之後有人改動過',
    'The signature is wrong: somebody changed it after it was exported',
  ),
  hashes: localized(
    '里面的文件与清单不符',
    '裡面的檔案與清單不符',
    'Its files are not those of its manifest',
  ),
  drawing: localized(
    '里面应有一个流程图和一个声明',
    '裡面應有一個流程圖和一個宣告',
    'It has to hold one drawing and one declaration',
  ),
  json: localized('不是可读的 JSON', '不是可讀的 JSON', 'It is no JSON that can be read'),
  characters: localized(
    '含有半个字符，或嵌套超过 60 层',
    '含有半個字元，或巢狀超過 60 層',
    'It holds half a character or is nested deeper than 60',
  ),
  utf8: localized('不是 UTF-8 文字', '不是 UTF-8 文字', 'It is no text in UTF-8'),
  unknown: localized(
    '既不是 BPMN、DMN、表单，也不是包文件',
    '既不是 BPMN、DMN、表單，也不是封裝檔',
    'It is neither BPMN nor DMN, neither a form nor a bundle file',
  ),
  alone: localized(
    '表单和决策表要放进已有的工单类型，请先打开它',
    '表單和決策表要放進已有的工單類型，請先開啟它',
    'A form or a decision table goes into a ticket type that is there; open that one first',
  ),
} as const;
