import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import type { Context } from '../context.ts';
import { DomainError } from '../errors.ts';
import { actOnce, pruneIdempotencyKeys } from './act-once.ts';

let test: TestDatabase;
let world: DeskWorld;
let ctx: Context;

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  ctx = await world.as('guo');
});
afterAll(() => test.drop());

let acts = 0;

/** Makes a new id in a transaction that also notes it. */
function act(as: Context, key: string | undefined, content: unknown = {}) {
  return actOnce(as, { key, operationId: 'make', content }, (remember) =>
    test.db.transaction(async (tx) => {
      const id = String(++acts);
      await remember(tx, id);
      return id;
    }),
  );
}

describe('a request with a key', () => {
  it('acts once and answers the same again', async () => {
    const first = await act(ctx, 'once-and-again');
    expect(first.replayed).toBe(false);
    expect(await act(ctx, 'once-and-again')).toEqual({ ...first, replayed: true });
  });

  it('acts once when it comes many times at the same moment', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => act(ctx, 'at-the-same-time')));
    expect(new Set(all.map(({ subjectId }) => subjectId)).size).toBe(1);
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('is refused with another content, and with another operation', async () => {
    await act(ctx, 'for-one-content', { a: 1 });
    await expect(act(ctx, 'for-one-content', { a: 2 })).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
    const other = actOnce(
      ctx,
      { key: 'for-one-content', operationId: 'other', content: { a: 1 } },
      async () => 'x',
    );
    await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('is another person’s own', async () => {
    const mine = await act(ctx, 'of-each-person');
    expect((await act(await world.as('tang'), 'of-each-person')).subjectId).not.toBe(mine.subjectId);
  });

  it('answers what the same request has made when it finds that in its way', async () => {
    const late = actOnce(ctx, { key: 'in-its-own-way', operationId: 'make', content: {} }, async () => {
      await act(ctx, 'in-its-own-way');
      throw new DomainError('task_gone');
    });
    expect(await late).toEqual({ subjectId: String(acts), replayed: true });
  });

  it('may be sent again after it failed', async () => {
    const failing = actOnce(ctx, { key: 'after-failing', operationId: 'make', content: {} }, (remember) =>
      test.db.transaction(async (tx) => {
        await remember(tx, 'never');
        throw new Error('on the way');
      }),
    );
    await expect(failing).rejects.toThrow('on the way');
    expect((await act(ctx, 'after-failing')).replayed).toBe(false);
  });

  it('is forgotten after a day', async () => {
    const first = await act(ctx, 'until-tomorrow');
    await sqlOf(test.db)`update idempotency_keys set created_at = now() - interval '25 hours'`;
    expect((await act(ctx, 'until-tomorrow')).subjectId).not.toBe(first.subjectId);
    await pruneIdempotencyKeys(test.db);
    const left = await sqlOf(test.db)<{ key: string }[]>`select key from idempotency_keys`;
    expect(left.map(({ key }) => key)).toEqual(['until-tomorrow']);
  });
});

it('a request without a key acts each time', async () => {
  expect((await act(ctx, undefined)).subjectId).not.toBe((await act(ctx, undefined)).subjectId);
});
