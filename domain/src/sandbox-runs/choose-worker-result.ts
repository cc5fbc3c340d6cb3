import { sqlOf } from '@baton/db';
import type { TopicHandler } from '../worker-topics/index.ts';

/**
 * A handler for the sandbox's workers: where whoever tries a draft has chosen a result for the element, that is the
 * result, once; else the handler does its work. The choice is used up in the handler's own transaction.
 */
export function withChosenResult(handler: TopicHandler): TopicHandler {
  return async (run) => {
    const element = run.work.elementId;
    // A ticket's first worker may run before its run knows it: until then they meet by the key it was made under.
    const [chosen] = await sqlOf(run.tx)<{ error: string }[]>`
      update app.sandbox_runs r set answers = r.answers - (c.at - 1)::int
      from (
        select s.id, min(a.at) as at, (array_agg(a.answer ->> 'error' order by a.at))[1] as error
        from app.sandbox_runs s cross join lateral jsonb_array_elements(s.answers) with ordinality a (answer, at)
        where a.answer ->> 'element' = ${element} and (s.ticket_id = ${run.ticket.id}
          or s.id::text in (select key from app.idempotency_keys where subject_id = ${run.ticket.id}))
        group by s.id
      ) c
      where r.id = c.id returning c.error as error`;
    return chosen ? { error: { code: chosen.error, message: 'chosen' } } : await handler(run);
  };
}
