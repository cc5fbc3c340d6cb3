import { blockFields } from './field-library/block-fields.ts';
import { attachmentField } from './field-library/attachment.ts';
import { commentField } from './field-library/comment.ts';
import { companyField } from './field-library/company.ts';
import { contactField } from './field-library/contact.ts';
import { customerField } from './field-library/customer.ts';
import { dateField } from './field-library/date.ts';
import { departmentField } from './field-library/department.ts';
import { descriptionField } from './field-library/description.ts';
import { durationField } from './field-library/duration.ts';
import { orderField } from './field-library/order.ts';
import { personField } from './field-library/person.ts';
import { priceField } from './field-library/price.ts';
import { priorityField } from './field-library/priority.ts';
import { projectField } from './field-library/project.ts';
import { quantityField } from './field-library/quantity.ts';
import { ratingField } from './field-library/rating.ts';
import { requesterField } from './field-library/requester.ts';
import { requirementField } from './field-library/requirement.ts';
import { signatureField } from './field-library/signature.ts';
import { solutionField } from './field-library/solution.ts';
import { teamField } from './field-library/team.ts';
import { titleField } from './field-library/title.ts';
import { wantedDateField } from './field-library/wanted-date.ts';
import { layoutFields } from './field-library/layout-fields.ts';
import type { LibraryField } from './field-library/library-field.ts';
import { plainFields } from './field-library/plain-fields.ts';

export { shelves } from './field-library/library-field.ts';
export type { LibraryField } from './field-library/library-field.ts';

/** Everything a form is put together from, in the order of the palette. */
export const fieldLibrary: readonly LibraryField[] = [
  ...blockFields,
  requesterField,
  contactField,
  companyField,
  personField,
  departmentField,
  teamField,
  projectField,
  customerField,
  orderField,
  titleField,
  descriptionField,
  attachmentField,
  dateField,
  requirementField,
  priorityField,
  priceField,
  quantityField,
  durationField,
  wantedDateField,
  solutionField,
  ratingField,
  signatureField,
  commentField,
  ...plainFields,
  ...layoutFields,
];
