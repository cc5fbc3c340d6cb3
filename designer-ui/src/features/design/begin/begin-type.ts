import { saveTypeDraft } from '@baton/contract/http/ticket-type-drafts';
import { beginTicketType } from '@baton/contract/http/type-templates';
import { call } from '../../../api/call.ts';
import { emptyType } from '../starter/empty-type.ts';
import type { NewType } from '../starter/new-type.ts';
import { starterType } from '../starter/starter-type.ts';
import type { TypeSource } from './type-source.ts';

/** Begins a ticket type; sent again under the same id it is begun once. Throws ApiError. */
export async function beginType(source: TypeSource, type: NewType, id: string): Promise<void> {
  const { key, name, prefix } = type;
  const params = { key };
  if (source.kind === 'copy' || source.kind === 'template') {
    const from = source.kind === 'copy' ? { ticketType: source.of.key } : { template: source.template.id };
    await call(beginTicketType, { params, body: { id, from, name, prefix } });
    return;
  }
  const files = source.kind === 'empty' ? emptyType(type) : starterType(type);
  await call(saveTypeDraft, { params, body: { revision: 0, publishedVersion: null, ...files } });
}
