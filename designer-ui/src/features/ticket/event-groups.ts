/** What people look for in a history; everything else belongs to the process itself. */
export const eventGroups = ['decisions', 'handing', 'conversation', 'process'] as const;
export type EventGroup = (typeof eventGroups)[number];

const groups: Record<string, EventGroup> = {
  ticket_created: 'decisions',
  task_completed: 'decisions',
  countersign_decided: 'decisions',
  ticket_cancelled: 'decisions',
  ticket_ended: 'decisions',
  task_claimed: 'handing',
  task_released: 'handing',
  task_assigned: 'handing',
  task_reassigned: 'handing',
  routed: 'handing',
  moved: 'handing',
  comment_added: 'conversation',
  attachment_added: 'conversation',
};

/** The group a kind of event is filtered by. */
export function groupOf(kind: string): EventGroup {
  return groups[kind] ?? 'process';
}
