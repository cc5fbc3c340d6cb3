export { appendAuditEvent, appendLockedAuditEvent } from './append-audit-event.ts';
export type { AuditActor, AuditEvent, AuditInput } from './audit-input.ts';
export { canonicalJson } from './canonical-json.ts';
export { verifyChain } from './verify-chain.ts';
export type { ChainFault } from './verify-chain.ts';
