import type { Countersign } from '@baton/contract/http/countersigns';

type Translate = (key: string, named: Record<string, string | number>) => string;

/** The rule of a step of several people in words: who of them has to agree. */
export function ruleWords({ rule, needed, signers }: Countersign, t: Translate): string {
  return t(`countersign.rule.${rule}`, { count: signers.length, needed });
}

/** How far it is: what was decided, or how many have signed and how many of those agree. */
export function progressWords(
  { state, outcome, signers }: Countersign,
  t: Translate,
  outcomeName: string,
): string {
  if (state === 'decided' && outcome) return t('countersign.decided', { outcome: outcomeName });
  const signed = signers.filter((signer) => signer.state === 'signed');
  const agreed = signed.filter((signer) => signer.outcome?.verdict === 'agree');
  const key = state === 'ended' ? 'countersign.ended' : 'countersign.progress';
  return t(key, { signed: signed.length, agreed: agreed.length, count: signers.length });
}

/** The latest round of each step, with the rounds before it, latest first. */
export function byStep(rounds: readonly Countersign[]): { latest: Countersign; earlier: Countersign[] }[] {
  const steps = [...new Set(rounds.map(({ step }) => step.id))];
  return steps.flatMap((id) => {
    const [latest, ...earlier] = rounds.filter(({ step }) => step.id === id).reverse();
    return latest ? [{ latest, earlier }] : [];
  });
}
