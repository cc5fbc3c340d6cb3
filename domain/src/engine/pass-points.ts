/**
 * Every place between two writes of the seam, in the order a ticket meets them. A test that stops a process at each
 * of them has tried every window.
 */
export const passPoints = [
  /** Lease taken, the engine not called. */
  'command.leased',
  /** The engine has answered, nothing of it is ours yet. */
  'command.engine-replied',
  /** One command of a refusal written, its transaction open. */
  'refuse.command-refused',
  'refuse.committed',
  'retry.reopened',
  'discard.given-up',
  'discard.committed',
  /** Before and after a projection's transaction, and between its writes. */
  'project.started',
  'settle.command-settled',
  'project.rows-written',
  'project.assignments-decided',
  'project.events-written',
  'project.committed',
  /** In the projector's batch: behind each instance, with the cursor moved, behind the commit. */
  'projector.group-projected',
  'projector.cursor-moved',
  'projector.committed',
  'rebuild.shadow-filled',
  'rebuild.swapped',
] as const;

export type PassPointName = (typeof passPoints)[number];
