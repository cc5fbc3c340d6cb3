import type { LibraryField } from './library-field.ts';

export const orderField: LibraryField = {
  name: 'order',
  shelf: 'project',
  words: ['订单号', '訂單編號', 'Order number'],
  component: { type: 'textfield', key: 'order', validate: { maxLength: 60 } },
};
