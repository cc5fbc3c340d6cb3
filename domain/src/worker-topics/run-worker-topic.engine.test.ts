import { newId } from '@baton/db';
import {
  auditEvents,
  messages,
  people,
  tickets,
  ticketTypes,
  ticketTypeVersions,
  workerRuns,
} from '@baton/db/schema';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { seedOrganisation } from '../demo/index.ts';
import { trackingAddress } from '../tickets/index.ts';
import { handlers } from './handlers.ts';
import { runWorkerTopic } from './run-worker-topic.ts';
import type { TopicHandler, TopicWork } from './topic-handler.ts';

let database: TestDatabase;
let ctx: Context;
let requesterId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedOrganisation({ db: database.db }, { password: 'relay-race-2026' });
  const [guo] = await database.db.select({ id: people.id }).from(people).where(eq(people.username, 'guo'));
  requesterId = guo?.id ?? '';
  await database.db.insert(ticketTypes).values({ key: 'general', prefix: 'INC' });
  ctx = {
    db: database.db,
    actor: { kind: 'system', name: 'test' },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    passPoint: () => Promise.resolve(),
  } as unknown as Context;
});

afterAll(() => database.drop());

let versions = 0;

/** A ticket of a type with this routing, and the work of one of its worker steps. */
async function given(topic: string, inputs: Record<string, string> = {}, declaration = {}, data = {}) {
  const versionId = newId();
  versions += 1;
  await database.db.insert(ticketTypeVersions).values({
    id: versionId,
    typeKey: 'general',
    version: versions,
    bundleHash: String(versions),
    bpmn: '<x/>',
    forms: [],
    decisions: [],
    declaration,
    model: {
      routingVariables: [{ name: 'moved', type: 'boolean' }],
      userTasks: {},
      elements: {},
      workers: {},
    },
  });
  const ticketId = newId();
  const number = `INC-${String(versions).padStart(6, '0')}`;
  const at = new Date();
  await database.db.insert(tickets).values({
    id: ticketId,
    number,
    typeKey: 'general',
    versionId,
    title: '打印机卡纸',
    requesterId,
    data,
    createdAt: at,
    updatedAt: at,
  });
  const work: TopicWork = {
    externalTaskId: newId(),
    topic,
    businessKey: number,
    processInstanceId: newId(),
    elementId: topic,
    inputs,
    variables: {},
  };
  return { ticketId, work };
}

const handlerOf = (topic: string): TopicHandler =>
  handlers[topic] ?? (() => Promise.reject(new Error(topic)));
const ownerOf = async (ticketId: string) => {
  const [row] = await database.db
    .select({ department: tickets.departmentKey, team: tickets.teamKey })
    .from(tickets)
    .where(eq(tickets.id, ticketId));
  return row;
};
const eventsOf = (ticketId: string) =>
  database.db.select({ kind: auditEvents.kind }).from(auditEvents).where(eq(auditEvents.ticketId, ticketId));

describe('a worker step', () => {
  it('acts once, however often the engine hands it out', async () => {
    const { ticketId, work } = await given(
      'route-ticket',
      {},
      { routing: { default: { team: 'service-desk' } } },
    );
    const first = await runWorkerTopic(ctx, work, handlerOf('route-ticket'));
    const again = await runWorkerTopic(ctx, work, handlerOf('route-ticket'));
    expect(again).toEqual(first);
    expect(await ownerOf(ticketId)).toEqual({ department: 'customer-service', team: 'service-desk' });
    expect(await eventsOf(ticketId)).toEqual([{ kind: 'routed' }]);
  });

  it('acts once when two processes run it at the same moment', async () => {
    const { ticketId, work } = await given('notify', { event: 'notice', recipients: 'requester' });
    await Promise.all([1, 2, 3].map(() => runWorkerTopic(ctx, work, handlerOf('notify'))));
    expect(await eventsOf(ticketId)).toHaveLength(1);
    const told = await database.db.select().from(messages).where(eq(messages.ticketId, ticketId));
    expect(told.map(({ channel }) => channel).toSorted()).toEqual(['inApp', 'mail']);
  });

  it('leaves nothing behind when its handler fails half way', async () => {
    const { ticketId, work } = await given('notify', { event: 'notice', recipients: 'requester' });
    const failing: TopicHandler = async (run) => {
      await handlerOf('notify')(run);
      throw new Error('half way');
    };
    await expect(runWorkerTopic(ctx, work, failing)).rejects.toThrow('half way');
    expect(await eventsOf(ticketId)).toEqual([]);
    expect(await database.db.select().from(messages).where(eq(messages.ticketId, ticketId))).toEqual([]);
    expect(
      await database.db.select().from(workerRuns).where(eq(workerRuns.externalTaskId, work.externalTaskId)),
    ).toEqual([]);
  });

  it('gives the tracking link to the requester, by mail, and to nobody else', async () => {
    const { ticketId, work } = await given('notify', {
      event: 'notice',
      recipients: 'requester, role(administrator)',
    });
    const tracking = { secret: 'of this installation', publicUrl: 'https://tickets.example' };
    await runWorkerTopic({ ...ctx, tracking }, work, handlerOf('notify'));
    const told = await database.db.select().from(messages).where(eq(messages.ticketId, ticketId));
    const link = trackingAddress(tracking.secret, work.businessKey ?? '');
    expect(told.length).toBeGreaterThan(2);
    for (const { channel, recipientId, text } of told) {
      const expected = channel === 'mail' && recipientId === requesterId;
      expect([channel, text.endsWith(`https://tickets.example${link}`)]).toEqual([channel, expected]);
      if (!expected) expect(text).not.toContain('/track#');
    }
  });

  it('refuses a business key that is no ticket of ours', async () => {
    const { work } = await given('notify');
    const strange = { ...work, externalTaskId: newId(), businessKey: 'INC-999999' };
    await expect(runWorkerTopic(ctx, strange, handlerOf('notify'))).rejects.toMatchObject({
      code: 'ticket_not_found',
    });
  });
});

describe('route-ticket', () => {
  it('keeps a choice somebody made', async () => {
    const declaration = { routing: { default: { team: 'service-desk' } } };
    const { ticketId, work } = await given('route-ticket', {}, declaration, { department: 'finance' });
    await runWorkerTopic(ctx, work, handlerOf('route-ticket'));
    expect(await ownerOf(ticketId)).toEqual({ department: 'finance', team: 'finance-team' });
  });

  it('ends with no_team where nothing names one', async () => {
    const { work } = await given('route-ticket');
    const result = await runWorkerTopic(ctx, work, handlerOf('route-ticket'));
    expect(result).toMatchObject({ kind: 'bpmnError', code: 'no_team' });
  });
});

describe('move-ticket', () => {
  it('makes the chosen department the owner and tells the drawing', async () => {
    const { ticketId, work } = await given(
      'move-ticket',
      { department: 'department' },
      {},
      { department: 'technology' },
    );
    const result = await runWorkerTopic(ctx, work, handlerOf('move-ticket'));
    expect(result).toEqual({ kind: 'complete', variables: { moved: true } });
    expect(await ownerOf(ticketId)).toEqual({ department: 'technology', team: 'technology-team' });
  });

  it('ends with unknown_department for one that is gone', async () => {
    const { work } = await given('move-ticket', {}, {}, { department: 'nowhere' });
    expect(await runWorkerTopic(ctx, work, handlerOf('move-ticket'))).toMatchObject({
      code: 'unknown_department',
    });
  });
});

describe('choose-people', () => {
  const inputs = { choose: 'departments', departments: 'field(departments)', into: 'departments' };

  it('writes each manned department once, in the order picked', async () => {
    const picked = ['logistics', 'technology', 'logistics', 'nowhere'];
    const { ticketId, work } = await given('choose-people', inputs, {}, { departments: picked });
    await runWorkerTopic(ctx, work, handlerOf('choose-people'));
    const [event] = await database.db.select().from(auditEvents).where(eq(auditEvents.ticketId, ticketId));
    expect(event?.facts).toMatchObject({ found: ['logistics', 'technology'] });
  });

  it('ends with nobody instead of an empty list', async () => {
    const { work } = await given('choose-people', inputs, {}, { departments: ['nowhere'] });
    expect(await runWorkerTopic(ctx, work, handlerOf('choose-people'))).toMatchObject({ code: 'nobody' });
  });
});
