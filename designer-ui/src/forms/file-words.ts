import type { Language } from '@baton/contract/language';

interface FileWords {
  choose: string;
  camera: string;
  drop: string;
  remove: string;
  retry: string;
  uploading: string;
  failed: string;
  refused: string;
  unknown: string;
  none: string;
}

/** What file fields say; `{name}` is the file's name. */
export const fileWords: Readonly<Record<Language, FileWords>> = {
  'zh-CN': {
    choose: '选择文件',
    camera: '拍照',
    drop: '拖到此处或粘贴',
    remove: '移除 {name}',
    retry: '重试 {name}',
    uploading: '正在上传 {name}',
    failed: '上传失败',
    refused: '此处不接受这种文件',
    unknown: '无法读取文件信息',
    none: '没有文件',
  },
  'zh-TW': {
    choose: '選擇檔案',
    camera: '拍照',
    drop: '拖到此處或貼上',
    remove: '移除 {name}',
    retry: '重試 {name}',
    uploading: '正在上傳 {name}',
    failed: '上傳失敗',
    refused: '此處不接受這種檔案',
    unknown: '無法讀取檔案資訊',
    none: '沒有檔案',
  },
  en: {
    choose: 'Choose files',
    camera: 'Take a photo',
    drop: 'or drop or paste them here',
    remove: 'Remove {name}',
    retry: 'Try {name} again',
    uploading: 'Uploading {name}',
    failed: 'The upload failed',
    refused: 'Files of this kind are not accepted here',
    unknown: 'Nothing is known of this file',
    none: 'No files',
  },
};

/** `1.4 MB` in the way of a language. */
export function sizeText(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), units.length - 1);
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1000 ** step);
}
