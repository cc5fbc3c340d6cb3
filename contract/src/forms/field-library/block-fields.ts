import { attachmentField } from './attachment.ts';
import { commentField } from './comment.ts';
import { companyField } from './company.ts';
import { contactField } from './contact.ts';
import { descriptionField } from './description.ts';
import { ratingField } from './rating.ts';
import { requesterField } from './requester.ts';
import { solutionField } from './solution.ts';
import { titleField } from './title.ts';
import type { LibraryField, Words } from './library-field.ts';

/** The blocks of a ticket's data: what is in them is kept under their path. */
export const blockFields: readonly LibraryField[] = [
  block('customer', ['客户', '客戶', 'Customer'], [requesterField, contactField, companyField]),
  block('request', ['工单内容', '工單內容', 'Request'], [titleField, descriptionField, attachmentField]),
  block('completion', ['处理情况', '處理情況', 'Handling'], [solutionField]),
  block('closure', ['评价', '評價', 'Closure'], [ratingField, commentField]),
];

function block(path: string, words: Words, inside: readonly LibraryField[]): LibraryField {
  const component = { type: 'group', path, showOutline: true };
  return { name: `block-${path}`, shelf: 'block', words, component, inside };
}
