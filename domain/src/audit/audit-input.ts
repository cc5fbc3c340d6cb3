/** Who an audit event names; `Actor` fits. */
export type AuditActor = { kind: 'person'; person: { id: string } } | { kind: 'system'; name: string };

/** What a person or a part of ours did, as it goes into a ticket's history. */
export interface AuditInput {
  /** snake_case verb in the past: `ticket_created`, `task_completed`. */
  kind: string;
  actor: AuditActor;
  stepId?: string | null;
  userTaskId?: string | null;
  outcome?: string | null;
  /** Whom it is about, where that is not the actor. */
  personId?: string | null;
  reason?: string | null;
  facts?: Record<string, unknown>;
}

export interface AuditEvent extends AuditInput {
  ticketId: string;
  /** What caused it: `command:<id>`, `external-task:<id>`. One cause writes one event of a kind. */
  source: string;
  at: Date;
}
