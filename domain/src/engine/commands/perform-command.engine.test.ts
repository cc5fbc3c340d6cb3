import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSeamWorld } from '../../../../tests/support/seam-world.ts';
import type { SeamWorld } from '../../../../tests/support/seam-world.ts';
import { useTestEngine } from '../../../../tests/support/engine.ts';
import { performCommand } from './perform-command.ts';

const test = useTestEngine();
const ctx = test.context();
let world: SeamWorld;

beforeAll(async () => {
  world = await createSeamWorld(ctx, { deploy: true });
});

afterAll(() => test.close());

describe('performing a start', () => {
  it('starts one instance however often it is performed', async () => {
    // given a ticket whose start is recorded
    const ticket = await world.submit(ctx);
    // when four perform it at once and one later
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => performCommand(ctx, ticket.startCommandId)));
    const later = await performCommand(ctx, ticket.startCommandId);
    // then all see it done and one instance runs
    expect(outcomes).toEqual([1, 2, 3, 4].map(() => ({ state: 'done' })));
    expect(later).toEqual({ state: 'done' });
    const instances = await test.rest('GET', `/process-instance?businessKey=${ticket.number}&maxResults=10`);
    expect(instances).toHaveLength(1);
  });
});
