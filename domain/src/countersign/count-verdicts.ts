import type { Verdict } from '@baton/contract/process/properties/outcomes';

/** How a step of several people decides. `weighted` is refused by the deploy gate: nothing says what a voice weighs. */
export interface CountersignRule {
  rule: 'all' | 'any' | 'ratio' | 'sequence';
  /** 0 to 1, for `ratio`. */
  ratio: number | null;
}

/** What one signer chose: the button, and what it counts as. */
export interface SignerVerdict {
  outcome: string;
  verdict: Verdict;
}

export type Count =
  | { decided: false }
  /** The step's outcome is always a button that a signer chose. */
  | { decided: true; verdict: Verdict; outcome: string };

/** Ratios are decimal fractions, which a binary number only comes near to. */
const tolerance = 1e-9;

/**
 * How many of so many signers have to agree (design: process, section 4; operations reference, section 2.1). A share
 * is one of all signers, whether they have signed or not; nobody's agreement never is enough.
 */
export function agreementNeeded({ rule, ratio }: CountersignRule, signers: number): number {
  if (rule === 'any') return 1;
  if (rule === 'ratio') return Math.max(1, Math.ceil((ratio ?? 1) * signers - tolerance));
  return signers;
}

/**
 * Whether a step has decided by what its signers chose so far, oldest first. Enough agreement decides `agree`. One
 * `return` decides it at once, under every rule. When enough agreement has become impossible, it is `refuse` if
 * anybody refused, else `other`: a signer who chose `other` neither agrees nor refuses. The outcome is the button with
 * that verdict that was chosen last. When all have signed the step has decided, whatever they chose.
 */
export function countVerdicts(
  rule: CountersignRule,
  signers: number,
  verdicts: readonly SignerVerdict[],
): Count {
  const of = (verdict: Verdict) => verdicts.filter((one) => one.verdict === verdict);
  const decide = (verdict: Verdict): Count => ({
    ...{ decided: true, verdict },
    outcome: of(verdict).at(-1)?.outcome ?? '',
  });
  if (of('return').length > 0) return decide('return');
  const agreed = of('agree').length;
  const needed = agreementNeeded(rule, signers);
  if (agreed >= needed) return decide('agree');
  const awaited = Math.max(0, signers - verdicts.length);
  if (agreed + awaited >= needed) return { decided: false };
  return decide(of('refuse').length > 0 ? 'refuse' : 'other');
}
