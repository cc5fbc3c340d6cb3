import { randomUUID } from 'node:crypto';
import { freePort } from '@baton/db/embedded';
import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import { loadActingPerson } from '@baton/domain/access';
import type { Context } from '@baton/domain/context';
import { seedOrganisation } from '@baton/domain/demo';
import { startProjector } from '@baton/domain/engine';
import { publishTicketType } from '@baton/domain/ticket-types';
import { connectTestEngine } from '../support/engine.ts';
import type { TestEngine } from '../support/engine.ts';
import { runEngine } from '../support/engine-jar.ts';
import type { Model } from './model.ts';
import { modelForms } from './model-forms.ts';
import { modelXml } from './model-xml.ts';

/** A database and an engine with nothing in them but what random models make. */
export interface ModelWorld {
  test: TestEngine;
  ctx: Context;
  as(username: string): Context;
  usernameOf(id: string): string;
  publish(model: Model): Promise<void>;
  /** Ends the reading beside, so that everything comes to rest. */
  rest(): Promise<void>;
  close(): Promise<void>;
}

export async function createModelWorld(): Promise<ModelWorld> {
  const database = await createTestDatabase();
  const engine = await runEngine({ databaseUrl: database.url, port: await freePort(), secret: randomUUID() });
  const test = connectTestEngine(engine.access);
  await seedOrganisation({ db: test.db }, { password: 'relay-race-2026' });
  const rows = await sqlOf(test.db)<{ id: string; username: string }[]>`select id, username from people`;
  const contexts = new Map<string, Context>();
  for (const { id, username } of rows) {
    const person = await loadActingPerson(test.db, id);
    if (person)
      contexts.set(username, test.context({ actor: { kind: 'person', person, loginSessionId: null } }));
  }
  const as = (username: string) => {
    const ctx = contexts.get(username);
    if (!ctx) throw new Error(`${username} is nobody`);
    return ctx;
  };
  const ctx = test.context();
  const projector = startProjector(ctx);
  let resting: Promise<void> | null = null;
  const rest = () => (resting ??= projector.stop());
  return {
    ...{ test, ctx, as, rest },
    usernameOf: (id) => rows.find((row) => row.id === id)?.username ?? '',
    publish: async (model) => void (await publishTicketType(as('he'), bundleOf(model))),
    close: async () => {
      await rest();
      await test.close();
      await engine.stop();
      await database.drop();
    },
  };
}

function bundleOf(model: Model) {
  const { key, messages } = model;
  const name = { 'zh-CN': key, 'zh-TW': key, en: key };
  return {
    key,
    bpmn: modelXml(model),
    forms: modelForms,
    decisions: [],
    declaration: {
      key,
      prefix: 'RND',
      name,
      titleField: 'title',
      mayStart: ['everyone'],
      receivedMessages: messages,
    },
  };
}
