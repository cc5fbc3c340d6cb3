import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startLoop } from './start-loop.ts';

const log = { error: () => undefined };

describe('a loop', () => {
  it('goes on at once while there is more, then rests', async () => {
    let rounds = 0;
    const loop = startLoop({ name: 'test', idleMs: 60_000, log, round: () => Promise.resolve(++rounds < 5) });
    await sleep(20);
    await loop.stop();
    expect(rounds).toBe(5);
  });

  it('begins the next round when it is woken, also while one is under way', async () => {
    const rounds: string[] = [];
    let wake: () => void = () => undefined;
    const loop = startLoop({
      name: 'test',
      idleMs: 60_000,
      log,
      round: async () => {
        rounds.push('begun');
        if (rounds.length === 1) wake();
        await sleep(1);
        return false;
      },
    });
    wake = () => loop.wake();
    await sleep(30);
    loop.wake();
    await sleep(30);
    await loop.stop();
    expect(rounds.length).toBeGreaterThanOrEqual(2);
    expect(rounds.length).toBeLessThanOrEqual(3);
  });

  it('goes on after a round that failed, and stops between rounds only', async () => {
    let rounds = 0;
    let finished = 0;
    const loop = startLoop({
      name: 'test',
      idleMs: 1,
      log,
      round: async () => {
        if (++rounds === 1) throw new Error('once');
        await sleep(5);
        finished++;
        return false;
      },
    });
    await sleep(400);
    await loop.stop();
    expect(rounds).toBeGreaterThan(1);
    expect(finished).toBe(rounds - 1);
  });
});
