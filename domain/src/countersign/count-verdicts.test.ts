import { verdicts as allVerdicts } from '@baton/contract/process/properties/outcomes';
import type { Verdict } from '@baton/contract/process/properties/outcomes';
import { describe, expect, it } from 'vitest';
import { agreementNeeded, countVerdicts } from './count-verdicts.ts';
import type { CountersignRule } from './count-verdicts.ts';

const rules: CountersignRule[] = [
  { rule: 'all', ratio: null },
  { rule: 'any', ratio: null },
  { rule: 'sequence', ratio: null },
  ...[0, 0.25, 0.5, 0.6, 0.67, 0.75, 1].map((ratio) => ({ rule: 'ratio' as const, ratio })),
];

/** Every list of so many verdicts. */
function lists(length: number): Verdict[][] {
  if (length === 0) return [[]];
  return lists(length - 1).flatMap((list) => allVerdicts.map((verdict) => [...list, verdict]));
}

/** Whether a list of all signers' verdicts passes, in the words of the rule. */
function passes({ rule, ratio }: CountersignRule, list: Verdict[]): boolean {
  const agreed = list.filter((one) => one === 'agree').length;
  if (rule === 'all' || rule === 'sequence') return agreed === list.length;
  if (rule === 'any') return agreed > 0;
  return agreed > 0 && agreed / list.length >= (ratio ?? 1);
}

const chosen = (list: Verdict[]) =>
  list.map((verdict, place) => ({ verdict, outcome: `${verdict}-${place}` }));

describe.each(rules)('$rule $ratio', (rule) => {
  it.each([1, 2, 3, 4, 5])('of %i decides as soon as, and only when, the end is certain', (signers) => {
    for (let signed = 0; signed <= signers; signed++) {
      for (const list of lists(signed)) {
        const count = countVerdicts(rule, signers, chosen(list));
        const ends = lists(signers - signed).map((rest) => [...list, ...rest]);
        const plain = ends.filter((end) => !end.slice(signed).includes('return'));
        const results = new Set(plain.map((end) => passes(rule, end)));
        if (list.includes('return')) {
          expect(count, list.join()).toMatchObject({ decided: true, verdict: 'return' });
        } else if (results.size === 2) {
          expect(count, list.join()).toEqual({ decided: false });
        } else {
          const against = list.includes('refuse') ? 'refuse' : 'other';
          const verdict = results.has(true) ? 'agree' : against;
          expect(count, list.join()).toMatchObject({ decided: true, verdict });
        }
      }
    }
  });

  it('decides by a button that a signer chose, the last one of its verdict', () => {
    for (const list of lists(4)) {
      const count = countVerdicts(rule, 4, chosen(list));
      if (!count.decided) throw new Error(`${list.join()} has not decided although all have signed`);
      expect(count.outcome).toBe(`${count.verdict}-${list.lastIndexOf(count.verdict)}`);
    }
  });

  it('stays decided as it was, whatever would come after', () => {
    for (const list of lists(3)) {
      const count = countVerdicts(rule, 4, chosen(list));
      if (!count.decided || count.verdict === 'return') continue;
      for (const late of allVerdicts.filter((one) => one !== 'return')) {
        const after = countVerdicts(rule, 4, chosen([...list, late]));
        const sameSide = after.decided && (after.verdict === 'agree') === (count.verdict === 'agree');
        expect(sameSide, [...list, late].join()).toBe(true);
      }
    }
  });
});

describe('how many have to agree', () => {
  it.each([
    ['two of three for two thirds', { rule: 'ratio', ratio: 0.66 }, 3, 2],
    ['all of three for more than two thirds', { rule: 'ratio', ratio: 0.67 }, 3, 3],
    ['a fraction that no binary number is', { rule: 'ratio', ratio: 0.07 }, 100, 7],
    ['half of five, rounded up', { rule: 'ratio', ratio: 0.5 }, 5, 3],
    ['one at least', { rule: 'ratio', ratio: 0 }, 3, 1],
    ['all', { rule: 'all', ratio: null }, 3, 3],
    ['any', { rule: 'any', ratio: null }, 3, 1],
    ['one after the other', { rule: 'sequence', ratio: null }, 3, 3],
  ] as [string, CountersignRule, number, number][])('is %s', (_name, rule, signers, expected) => {
    expect(agreementNeeded(rule, signers)).toBe(expected);
  });
});
