const longest = 150;

/** Controls, and marks that change the direction or vanish: they make a name read as another one. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A file name safe to show, store and offer for saving: no folders, no hidden characters, no surprises at its ends. */
export function cleanFileName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .replace(invisible, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const safe = reserved.test(plain) ? `_${plain}` : plain;
  const extension = extensionOf(safe);
  if (!extension) return shorten(safe, longest) || 'file';
  const stem = shorten(safe.slice(0, -extension.length - 1), longest - extension.length - 1);
  return `${stem || 'file'}.${extension}`;
}

/** The part behind the last dot in lower case; empty without one. */
export function extensionOf(name: string): string {
  return /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shorten(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim();
}
