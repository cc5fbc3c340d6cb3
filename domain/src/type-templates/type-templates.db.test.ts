import { newId } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import { deskType } from '../../../tests/support/desk-type.ts';
import type { Context } from '../context.ts';
import { discardTypeDraft, findTypeDraft, saveTypeDraft } from '../ticket-type-drafts/index.ts';
import { checkTicketType } from '../ticket-types/index.ts';
import { findTypeReview } from '../type-reviews/index.ts';
import { beginTicketType } from './begin-ticket-type.ts';
import type { TypeToBegin } from './begin-ticket-type.ts';
import { listTypeTemplates } from './list-type-templates.ts';
import { offerShippedTemplates } from './offer-shipped-templates.ts';
import { removeTypeTemplate } from './remove-type-template.ts';
import { saveTypeTemplate } from './save-type-template.ts';

let test: TestDatabase;
let world: DeskWorld;
let he: Context;

const scenarios = [{ id: 's1', name: '一路办结', steps: [], expected: {} }];

/** A draft with what belongs to a type beside its drawing. */
const counter = () => {
  const type = deskType('counter');
  const messages = { result: { subject: { en: 'Done' }, text: { en: 'Done' } } };
  const routing = { default: { team: 'service-desk' } };
  return { ...type, declaration: { ...type.declaration, scenarios, messages, routing } };
};

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  he = await world.as('he');
  await world.ticket();
  await saveTypeDraft(he, { revision: 0, bundle: counter() });
});

afterAll(() => test.drop());

const name = { 'zh-CN': '窗口（副本）', 'zh-TW': '窗口（複本）', en: 'Counter (copy)' };
const begin = async (change: Partial<TypeToBegin> & Pick<TypeToBegin, 'key'>, as = he) =>
  await beginTicketType(as, { id: newId(), from: { ticketType: 'counter' }, name, prefix: 'CTR', ...change });

describe('a duplicate', () => {
  it('is the draft of another type under a key, names and a prefix of its own', async () => {
    expect(await begin({ key: 'counter-2' })).toEqual({ revision: 1 });
    const copy = await findTypeDraft(he, 'counter-2');
    expect(copy).toMatchObject({
      ...{ revision: 1, publishedVersion: null, savedBy: { username: 'he' }, forms: counter().forms },
      declaration: { ...counter().declaration, key: 'counter-2', prefix: 'CTR', name },
    });
    expect(copy.bpmn).toContain('<bpmn:process id="counter-2" name="Counter (copy)"');
    // Its forms keep their names, so steps find them; nothing speaks against publishing but the invented scenario.
    const { findings } = await checkTicketType(copy, null);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['declaration-scenario']));
  });

  it('is of what is published where there is no draft', async () => {
    await begin({ key: 'desk-2', from: { ticketType: 'desk' } });
    const { bpmn } = await findTypeDraft(he, 'desk-2');
    const lines = (text: string) => new Set(text.split('\n').map((line) => line.trim()));
    const published = lines(deskType('desk').bpmn);
    const changed = [...lines(bpmn)].filter((line) => !published.has(line));
    // The process and its names alone; the forms keep their ids.
    expect(changed).toHaveLength(2);
  });

  it('tells its history whose copy it is', async () => {
    const { events } = await findTypeReview(he, 'counter-2');
    expect(events).toMatchObject([{ kind: 'begun', revision: 1, source: { 'zh-CN': '服务台' } }]);
  });

  it('sent again is answered again, whatever has become of the source, and of the copy', async () => {
    const id = newId();
    await begin({ id, key: 'twice' });
    await saveTypeDraft(he, {
      revision: 1,
      bundle: { ...counter(), declaration: { ...counter().declaration, icon: 'i-lucide-truck' } },
    });
    const bundle = await findTypeDraft(he, 'twice');
    await saveTypeDraft(he, { revision: 1, bundle: { ...bundle, forms: [] } });
    expect(await begin({ id, key: 'twice' })).toEqual({ revision: 1 });
    expect((await findTypeDraft(he, 'twice')).revision).toBe(2);
    await expect(begin({ id, key: 'elsewhere' })).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    const admin = await world.as('admin');
    await expect(begin({ id, key: 'twice' }, admin)).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
  });

  it('takes no key that is in use, and one that was given up', async () => {
    await expect(begin({ key: 'counter' })).rejects.toMatchObject({ code: 'stale_version' });
    await expect(begin({ key: 'desk' })).rejects.toMatchObject({ code: 'stale_version' });
    await begin({ key: 'given-up' });
    await discardTypeDraft(he, 'given-up');
    expect(await begin({ key: 'given-up' })).toEqual({ revision: 3 });
    const both = await Promise.allSettled([begin({ key: 'raced' }), begin({ key: 'raced' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('of nothing, or of a drawing that cannot be read, is refused with the reason', async () => {
    const nothing = begin({ key: 'of-nothing', from: { ticketType: 'nothing' } });
    await expect(nothing).rejects.toMatchObject({ code: 'ticket_type_not_found' });
    await saveTypeDraft(he, { revision: 0, bundle: { ...deskType('torn'), bpmn: '<torn' } });
    const torn = begin({ key: 'of-torn', from: { ticketType: 'torn' } });
    await expect(torn).rejects.toMatchObject({ code: 'validation_failed', errors: [{ path: 'bpmn' }] });
    await expect(findTypeDraft(he, 'of-torn')).rejects.toMatchObject({ code: 'ticket_type_not_found' });
  });
});

describe('a template of the company', () => {
  const description = { 'zh-CN': '给各窗口' };
  const save = async (id: string, change: object = {}, as = he) =>
    await saveTypeTemplate(as, { id, ticketType: 'counter', name, description, ...change });

  it('is kept once, listed, and begun from after its source is gone', async () => {
    const id = newId();
    const [one, other] = await Promise.all([save(id), save(id)]);
    expect([one.fresh, other.fresh].sort()).toEqual([false, true]);
    expect(one.template).toEqual(other.template);
    expect(await listTypeTemplates(he)).toMatchObject([
      { id, name, description, shipped: false, sourceKey: 'counter', savedBy: { username: 'he' } },
    ]);
    await discardTypeDraft(he, 'counter');
    await begin({ key: 'from-template', from: { template: id } });
    const begun = await findTypeDraft(he, 'from-template');
    expect(begun.declaration).toMatchObject({ key: 'from-template', prefix: 'CTR', name, scenarios });
    const { events } = await findTypeReview(he, 'from-template');
    expect(events).toMatchObject([{ kind: 'begun', source: name }]);
  });

  it('is no other one’s id, and made of something that is there and can be read', async () => {
    const [known] = await listTypeTemplates(he);
    const id = known?.id ?? '';
    const taken = { code: 'idempotency_key_reused' };
    await expect(save(id, { description: {} })).rejects.toMatchObject(taken);
    await expect(save(id, {}, await world.as('admin'))).rejects.toMatchObject(taken);
    await expect(save(newId())).rejects.toMatchObject({ code: 'ticket_type_not_found' });
    await expect(save(newId(), { ticketType: 'torn' })).rejects.toMatchObject({ code: 'validation_failed' });
  });

  it('is removed, once and again, and not begun from any more', async () => {
    const [known] = await listTypeTemplates(he);
    const id = known?.id ?? '';
    await removeTypeTemplate(he, id);
    await removeTypeTemplate(he, id);
    expect(await listTypeTemplates(he)).toEqual([]);
    const gone = { code: 'type_template_not_found' };
    await expect(begin({ key: 'late', from: { template: id } })).rejects.toMatchObject(gone);
    await expect(removeTypeTemplate(he, newId())).rejects.toMatchObject(gone);
    expect((await findTypeDraft(he, 'from-template')).revision).toBe(1);
  });
});

describe('the templates that ship', () => {
  const shipped = (key: string, text: string) => {
    const type = deskType(key);
    return { ...type, declaration: { ...type.declaration, description: { en: text } } };
  };
  const texts = async () =>
    (await listTypeTemplates(he)).map(({ sourceKey, description }) => `${sourceKey} ${description.en}`);

  it('are those of this release, under ids that stay', async () => {
    const start = await world.as('start');
    await offerShippedTemplates(start, [shipped('a', 'first'), shipped('b', 'first')]);
    const before = await listTypeTemplates(he);
    expect(before).toMatchObject([
      { sourceKey: 'a', shipped: true, savedBy: null, name: { en: 'Desk' } },
      { sourceKey: 'b' },
    ]);
    await offerShippedTemplates(start, [shipped('a', 'first'), shipped('b', 'first')]);
    expect(await listTypeTemplates(he)).toEqual(before);
    await offerShippedTemplates(start, [shipped('b', 'second')]);
    expect(await texts()).toEqual(['b second']);
    expect((await listTypeTemplates(he))[0]?.id).toBe(before[1]?.id);
    await offerShippedTemplates(start, [shipped('a', 'first'), shipped('b', 'second')]);
    expect(await texts()).toEqual(['a first', 'b second']);
  });

  it('stay, and are begun from', async () => {
    const [shippedOne] = await listTypeTemplates(he);
    const id = shippedOne?.id ?? '';
    await expect(removeTypeTemplate(he, id)).rejects.toMatchObject({ code: 'type_template_shipped' });
    await begin({ key: 'of-shipped', from: { template: id } });
    expect((await findTypeDraft(he, 'of-shipped')).bpmn).toContain('<bpmn:process id="of-shipped"');
  });
});
