import type { LibraryField } from './library-field.ts';

export const signatureField: LibraryField = {
  name: 'signature',
  shelf: 'content',
  words: ['签名', '簽名', 'Signature'],
  component: { type: 'signature', key: 'signature' },
};
