export { agreementNeeded, countVerdicts } from './count-verdicts.ts';
export type { Count, CountersignRule, SignerVerdict } from './count-verdicts.ts';
export { readRounds, recordRound } from './round.ts';
export type { Round } from './round.ts';
export { inOrderOfChoice, readVerdicts, recordVerdict } from './verdict.ts';
export type { RecordedVerdict, SentVerdict } from './verdict.ts';
