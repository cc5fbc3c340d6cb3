import { createTicket, getTicket } from '@baton/contract/http/tickets';
import { useQueryClient } from '@tanstack/vue-query';
import { shallowRef } from 'vue';
import { useRouter } from 'vue-router';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { queryKeyOf } from '../../api/query-key.ts';
import { useMe } from '../../api/use-me.ts';
import type { FieldFault } from '../../forms/field-fault.ts';
import type { FormValues } from '../../forms/form-values.ts';
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from '../../ui/local-copy.ts';

/** Submits a ticket of a type and shows it; what is typed is kept in this browser until then. */
export function useSubmission(ticketType: string) {
  const { me } = useMe();
  const queries = useQueryClient();
  const router = useRouter();
  const localKey = `${me.value?.id ?? ''}.new.${ticketType}`;
  const kept = readLocalCopy(localKey)?.data;
  const restored = kept && Object.keys(kept).length > 0 ? kept : undefined;
  const busy = shallowRef(false);
  const failure = shallowRef<unknown>(null);
  const faults = shallowRef<FieldFault[]>([]);
  let sent = { body: '', key: '' };

  function keep(edits: FormValues): void {
    keepLocalCopy(localKey, { data: edits, outcome: null, outcomeData: {}, reason: '', at: Date.now() });
  }

  async function submit(data: FormValues): Promise<void> {
    if (busy.value) return;
    const body = { ticketType, data };
    const content = JSON.stringify(body);
    // Sent again after a lost answer, the same content makes no second ticket.
    if (sent.body !== content) sent = { body: content, key: newIdempotencyKey() };
    busy.value = true;
    failure.value = null;
    faults.value = [];
    try {
      const ticket = await call(createTicket, { body }, { idempotencyKey: sent.key });
      dropLocalCopy(localKey);
      queries.setQueryData(queryKeyOf(getTicket, { params: { number: ticket.number } }), ticket);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'listTickets' });
      await router.push({ name: 'ticket', params: { number: ticket.number } });
    } catch (error) {
      if (isApiError(error, 'validation_failed'))
        faults.value = error.problem?.errors?.map(withoutRoot) ?? [];
      // Faults that are told one by one need no word for all of them.
      if (faults.value.length === 0) failure.value = error;
    } finally {
      busy.value = false;
    }
  }
  return { restored, keep, submit, busy, failure, faults };
}

function withoutRoot(fault: FieldFault): FieldFault {
  return { ...fault, path: fault.path.replace(/^data\./, '') };
}
