/** What a person may do with a user task or its ticket; a step lists those it allows. */
export const operations = [
  'claim',
  'release',
  'assign',
  'transfer',
  'delegate',
  'addSignerBefore',
  'addSignerAfter',
  'removeSigner',
  'appendSigner',
  'return',
  'withdraw',
  'takeBack',
  'jump',
  'cancel',
  'terminate',
  'suspend',
  'copy',
  'follow',
  'nudge',
  'supervise',
] as const;

export type Operation = (typeof operations)[number];

/** Those that exist; a drawing that asks for another one is refused until it does. */
export const availableOperations = [
  'claim',
  'release',
  'assign',
  'cancel',
] as const satisfies readonly Operation[];
