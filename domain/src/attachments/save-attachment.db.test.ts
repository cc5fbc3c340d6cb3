import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sqlOf } from '@baton/db';
import { createTestDatabase } from '@baton/db/test-database';
import type { TestDatabase } from '@baton/db/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskWorld } from '../../../tests/support/desk-world.ts';
import type { DeskWorld } from '../../../tests/support/desk-world.ts';
import type { Context } from '../context.ts';
import { maxAttachmentBytes } from './accepted-types.ts';
import { adoptAttachments, usableAttachments } from './adopt-attachments.ts';
import { findAttachment, openAttachment } from '../tickets/index.ts';
import { removeOrphanAttachments } from './remove-orphan-attachments.ts';
import { saveAttachment } from './save-attachment.ts';

let test: TestDatabase;
let world: DeskWorld;
let guo: Context;
let tang: Context;
let dir = '';

beforeAll(async () => {
  test = await createTestDatabase();
  world = await createDeskWorld(test.db, null as never);
  [guo, tang] = [await world.as('guo'), await world.as('tang')];
  dir = await mkdtemp(join(tmpdir(), 'baton-attachments-'));
});
afterAll(async () => {
  await test.drop();
  await rm(dir, { recursive: true });
});

const save = (content: string | Buffer, name = 'a.txt', ctx = guo) =>
  saveAttachment(ctx, { dir, name, content: Readable.from([Buffer.from(content)]) });
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
const fileOf = (content: string) => join(dir, sha256(content).slice(0, 2), sha256(content));
const code = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  );

describe('storing a file', () => {
  it('puts it under the hash of its content, then writes its row', async () => {
    const saved = await save('第一行', '../报告.TXT');
    expect(saved).toMatchObject({ name: '报告.txt', mediaType: 'text/plain', size: 9 });
    expect(readFileSync(fileOf('第一行'), 'utf8')).toBe('第一行');
  });

  it('keeps one file for the same content twice', async () => {
    const [one, two] = [await save('twin'), await save('twin', 'b.txt')];
    expect(one.id).not.toBe(two.id);
    expect(existsSync(fileOf('twin'))).toBe(true);
  });

  it.each<[string, string | Buffer, string]>([
    ['an extension that is not accepted', 'MZ', 'a.exe'],
    ['no extension', 'text', 'README'],
    ['a content that is not what the name says', 'text', 'a.png'],
    ['nothing', '', 'a.txt'],
  ])('refuses %s', async (_name, content, name) => {
    expect(await code(save(content, name))).toBe('attachment_refused');
  });

  it('refuses one byte too many, and leaves nothing behind', async () => {
    const before = await readdir(join(dir, 'incoming'));
    expect(await code(save(Buffer.alloc(maxAttachmentBytes + 1, 65)))).toBe('attachment_too_large');
    expect(await readdir(join(dir, 'incoming'))).toEqual(before);
  });

  it('leaves a file without a row when the process dies between the two, which is cleared away later', async () => {
    const dying = { ...guo, passPoint: () => Promise.reject(new Error('died')) };
    await expect(save('cut off', 'a.txt', dying)).rejects.toThrow('died');
    expect(existsSync(fileOf('cut off'))).toBe(true);
    await removeOrphanAttachments(test.db, dir, new Date(Date.now() + 25 * 3_600_000));
    expect(existsSync(fileOf('cut off'))).toBe(false);
  });
});

describe('reading a file', () => {
  it('is for its uploader alone until a ticket takes it, then for whoever sees the ticket', async () => {
    const { id } = await save('belongs');
    const [lin, gao] = [await world.as('lin'), await world.as('gao')];
    expect(await findAttachment(guo, id)).toMatchObject({ id });
    expect(await code(findAttachment(lin, id))).toBe('attachment_not_found');
    const ticket = await world.ticket({ requester: 'guo' });
    await adoptAttachments(test.db, world.people['guo'] ?? '', ticket.id, [id]);
    const { content } = await openAttachment(lin, { dir, id });
    expect(Buffer.concat(await content.toArray()).toString()).toBe('belongs');
    expect(await code(findAttachment(tang, id))).toBe('attachment_not_found');
    expect(await code(openAttachment(gao, { dir, id }))).toBe('attachment_not_found');
  });

  it('is reported and not found when the file is gone', async () => {
    const { id } = await save('lost');
    await rm(fileOf('lost'));
    const reported: string[] = [];
    const log = { ...guo.log, error: (_facts: object, message: string) => reported.push(message) };
    expect(await code(openAttachment({ ...guo, log }, { dir, id }))).toBe('attachment_not_found');
    expect(reported).toEqual(['the file of an attachment is missing']);
  });
});

const formOf = (type: string) => ({
  ...{ type: 'default', id: type },
  components: [{ type, id: 'field', key: 'field' }],
});

describe('a ticket', () => {
  it('takes only uploads of the person, and each only once', async () => {
    const [first, second] = [await world.ticket(), await world.ticket()];
    const { id } = await save('wanted twice');
    const [guoId, tangId] = [world.people['guo'] ?? '', world.people['tang'] ?? ''];
    expect(await usableAttachments(test.db, [formOf('filepicker')], tangId, null)).not.toContain(id);
    expect(await code(adoptAttachments(test.db, tangId, first.id, [id]))).toBe('validation_failed');
    await adoptAttachments(test.db, guoId, first.id, [id, id]);
    await adoptAttachments(test.db, guoId, first.id, [id]);
    expect(await code(adoptAttachments(test.db, guoId, second.id, [id]))).toBe('validation_failed');
    expect(await usableAttachments(test.db, [formOf('filepicker')], guoId, first.id)).toContain(id);
    expect(await usableAttachments(test.db, [formOf('filepicker')], tangId, first.id)).not.toContain(id);
    expect(await usableAttachments(test.db, [formOf('textfield')], guoId, first.id)).toEqual([]);
  });
});

describe('clearing away', () => {
  it('takes uploads nobody used within a day, and keeps a content that another row still has', async () => {
    const [waiting, kept] = [await save('shared'), await save('shared', 'kept.txt')];
    const ticket = await world.ticket();
    await adoptAttachments(test.db, world.people['guo'] ?? '', ticket.id, [kept.id]);
    await sqlOf(
      test.db,
    )`update attachments set created_at = now() - interval '25 hours' where id = ${waiting.id}`;
    await utimes(fileOf('shared'), new Date(0), new Date(0));
    await removeOrphanAttachments(test.db, dir);
    expect(await code(findAttachment(guo, waiting.id))).toBe('attachment_not_found');
    expect(await findAttachment(guo, kept.id)).toMatchObject({ name: 'kept.txt' });
    expect(existsSync(fileOf('shared'))).toBe(true);
  });

  it('takes half-written files of yesterday, not those of this moment', async () => {
    await mkdir(join(dir, 'incoming'), { recursive: true });
    const [old, fresh] = [join(dir, 'incoming', 'old'), join(dir, 'incoming', 'fresh')];
    for (const path of [old, fresh]) await writeFile(path, 'half');
    await utimes(old, new Date(0), new Date(0));
    await removeOrphanAttachments(test.db, dir);
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });

  it('finds nothing to do where nothing was ever stored', async () => {
    expect(await removeOrphanAttachments(test.db, join(dir, 'nowhere'))).toBe(0);
  });
});
