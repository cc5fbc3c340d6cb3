import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** What of an event its hash covers, beside its place in the chain. */
export interface AuditContent {
  id: string;
  ticketId: string;
  kind: string;
  actorKind: string;
  actorId: string | null;
  stepId: string | null;
  userTaskId: string | null;
  outcome: string | null;
  personId: string | null;
  reason: string | null;
  facts: Record<string, unknown>;
  source: string;
  /** ISO 8601 in UTC, milliseconds. */
  at: string;
}

/** SHA-256, hex, of the previous hash, the position and the content, one line each. */
export function hashAuditEvent(previousHash: string, position: number, content: AuditContent): string {
  return createHash('sha256')
    .update(`${previousHash}\n${position}\n${canonicalJson(content)}`)
    .digest('hex');
}
