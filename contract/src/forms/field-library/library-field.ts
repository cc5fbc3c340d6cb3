/** A text in the languages of the product, in their order. */
export type Words = readonly [zhCN: string, zhTW: string, en: string];

/** Where a field stands in the palette. */
export const shelves = ['block', 'user', 'project', 'content', 'requirement', 'plain', 'layout'] as const;

/** A field to be dropped into forms as it is: with key, rules and its texts in every language. */
export interface LibraryField {
  name: string;
  shelf: (typeof shelves)[number];
  words: Words;
  /** form-js component without its texts. A key that is taken already gets a number behind it. */
  component: Readonly<Record<string, unknown>> & { type: string };
  options?: readonly { value: string; words: Words }[];
  /** Shown behind the input. */
  suffix?: Words;
  /** A text that is shown, for components that are nothing else. */
  text?: Words;
  /** What stands in a group when it is dropped. */
  inside?: readonly LibraryField[];
}
