/** A character that XML 1.0 forbids: controls, lone surrogates, U+FFFE and U+FFFF. */
export const forbiddenCharacter =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves references; null when one is not among the five named ones or names a forbidden character. */
export function resolveReferences(text: string): string | null {
  if (!text.includes('&')) return text;
  let result = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const resolved = end < 0 ? null : resolve(text.slice(at + 1, end));
    if (resolved === null) return null;
    result += text.slice(from, at) + resolved;
    from = end + 1;
  }
  return result + text.slice(from);
}

function resolve(reference: string): string | null {
  if (Object.hasOwn(named, reference)) return named[reference] ?? null;
  const digits = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(reference);
  if (!digits) return null;
  const code = digits[1] ? parseInt(digits[1], 16) : Number(digits[2]);
  if (code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  return forbiddenCharacter.test(character) ? null : character;
}

/** As a parser hands it on: every literal line break or tab in an attribute is one space. */
export function normalizeAttribute(raw: string): string {
  return raw.replace(/\r\n|[\r\n\t]/g, ' ');
}

export function normalizeText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n');
}

/** For writing a value into an attribute in double quotes. */
export function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
