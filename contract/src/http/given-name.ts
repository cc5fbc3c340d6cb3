import { Type } from 'typebox';

/** What somebody calls a thing of theirs: one language at least. */
export const GivenName = Type.Partial(
  Type.Object({
    'zh-CN': Type.String({ pattern: '\\S', maxLength: 80 }),
    'zh-TW': Type.String({ pattern: '\\S', maxLength: 80 }),
    en: Type.String({ pattern: '\\S', maxLength: 80 }),
  }),
  { additionalProperties: false, minProperties: 1 },
);
