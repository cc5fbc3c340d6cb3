import { findOwner } from '../../routing/index.ts';
import type { TopicHandler } from '../topic-handler.ts';

/** Makes the department named in a field of the ticket its owner; an unknown one is `unknown_department`. */
export const moveTicket: TopicHandler = async ({ tx, ticket, work }) => {
  const department = ticket.data[work.inputs['department'] ?? 'department'];
  const team = work.inputs['team'] ? ticket.data[work.inputs['team']] : null;
  const owner = await findOwner(tx, {
    department: typeof department === 'string' ? department : null,
    team: typeof team === 'string' && team !== '' ? team : null,
  });
  if (!owner) {
    return {
      error: { code: 'unknown_department', message: 'The chosen department does not exist any more.' },
    };
  }
  return {
    outputs: { moved: true },
    owner,
    audit: {
      kind: 'moved',
      facts: { from: ticket.departmentKey, to: owner.departmentKey, team: owner.teamKey },
    },
  };
};
