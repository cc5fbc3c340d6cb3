type Texts = Record<string, string>;

/** English is what the editor speaks by itself, so it has no file. */
const dictionaries: Record<string, () => Promise<{ default: Texts }>> = {
  'zh-CN': () => import('./zh-CN.json'),
  'zh-TW': () => import('./zh-TW.json'),
};

let texts: Texts = {};

/** The language editors speak that are opened from now on; its words are fetched the first time. */
export async function setEditorLanguage(language: string): Promise<void> {
  texts = (await dictionaries[language]?.())?.default ?? {};
}

/** What the code of the editor is made to ask for each of its texts; `{0}` and the like are filled from `values`. */
export function editorText(text: string, ...values: unknown[]): string {
  const said = texts[text] ?? text;
  if (values.length === 0) return said;
  return said.replace(/\{(\d+)\}/g, (gap, at: string) => {
    const value = values[Number(at)];
    return value === undefined ? gap : String(value);
  });
}
