import { describe, expect, it } from 'vitest';
import { walkedElements, walkedFlows } from './walked-path.ts';
import type { WalkedActivity } from './walked-path.ts';

function activity(elementId: string, from: number, to: number | null, cancelled = false): WalkedActivity {
  const at = (second: number) => new Date(second * 1000);
  return { elementId, startedAt: at(from), endedAt: to === null ? null : at(to), cancelled };
}

const flow = (id: string) => ({ id, source: id.split('-')[0] ?? '', target: id.split('-')[1] ?? '' });
const nothing = { chosen: new Set<string>(), decided: new Set<string>() };

describe('the elements a token was on', () => {
  it('are counted, with their time and how often they were cancelled', () => {
    const log = [activity('a', 0, 10), activity('a', 20, 25, true), activity('b', 25, null)];
    expect(walkedElements(log, new Date(30_000))).toEqual([
      { elementId: 'a', times: 2, seconds: 15, cancelled: 1 },
      { elementId: 'b', times: 1, seconds: 5, cancelled: 0 },
    ]);
  });
});

describe('the flows a token took', () => {
  it('follow from who ended last before an arrival', () => {
    const log = [activity('a', 0, 10), activity('b', 10, 20), activity('d', 20, null)];
    expect(walkedFlows(['a-b', 'a-c', 'b-d', 'c-d'].map(flow), log, nothing)).toEqual(['a-b', 'b-d']);
  });

  it('are those of every branch that is joined', () => {
    const log = [activity('b', 0, 5), activity('c', 0, 9), activity('j', 5, 9), activity('j', 9, 9)];
    expect(walkedFlows(['b-j', 'c-j'].map(flow), log, nothing)).toEqual(['b-j', 'c-j']);
  });

  it('do not lead out of what was cancelled', () => {
    const log = [activity('a', 0, 10, true), activity('b', 10, null)];
    expect(walkedFlows([flow('a-b')], log, nothing)).toEqual([]);
  });

  it('are the chosen ones where an outcome decides, also between the same two elements', () => {
    const flows = [
      { id: 'approve', source: 'g', target: 'e' },
      { id: 'refuse', source: 'g', target: 'e' },
    ];
    const log = [activity('g', 0, 1), activity('e', 1, 1)];
    const outcomes = { chosen: new Set(['refuse']), decided: new Set(['approve', 'refuse']) };
    expect(walkedFlows(flows, log, outcomes)).toEqual(['refuse']);
  });
});
