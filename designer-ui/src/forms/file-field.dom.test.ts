import { nextTick } from 'vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FormFile, FormFiles } from './form-files.ts';
import { eventually, pause, show, takeAway } from './shown-form.ts';

afterEach(takeAway);

describe('files', () => {
  const stored = (id: string): FormFile => ({
    id,
    name: `${id}.jpg`,
    size: 1_400_000,
    mediaType: 'image/jpeg',
  });
  const pngs = (...names: string[]) => names.map((name) => new File(['x'], name, { type: 'image/png' }));

  async function choose(root: HTMLElement, files: File[]): Promise<void> {
    const input = await vi.waitUntil(() =>
      root.querySelector<HTMLInputElement>('.form-files input[type=file]'),
    );
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    input.dispatchEvent(new Event('change'));
    await pause(60);
  }

  it('are uploaded when chosen and stand in the data by their ids', async () => {
    const uploaded: string[] = [];
    const files: FormFiles = {
      upload: (file) => Promise.resolve(stored(`id-${uploaded.push(file.name)}`)),
      describe: (id) => Promise.resolve(stored(id)),
    };
    const { root, view } = await show({ files, data: { request: { title: 'A', photos: ['old'] } } });
    await eventually(() => expect(root.querySelector('.form-files li')?.textContent).toContain('old.jpg'));
    await choose(root, [...pngs('a.png', 'b.png'), new File(['x'], 'c.pdf', { type: 'application/pdf' })]);
    expect(uploaded).toEqual(['a.png', 'b.png']);
    await eventually(() =>
      expect(view.data()).toMatchObject({ request: { photos: ['old', 'id-1', 'id-2'] } }),
    );
    expect(root.querySelector('.form-file-failed')?.textContent).toContain('此处不接受这种文件');
    root.querySelector<HTMLButtonElement>('[aria-label="移除 old.jpg"]')?.click();
    await eventually(() => expect(view.data()).toMatchObject({ request: { photos: ['id-1', 'id-2'] } }));
    expect(view.dirtyPaths()).toEqual(['request.photos']);
  });

  it('hold the form back while they are on their way, and can be tried again', async () => {
    const ways: { done(file: FormFile): void; failed(error: Error): void; progress(share: number): void }[] =
      [];
    const files: FormFiles = {
      upload: (_file, progress) =>
        new Promise((done, failed) => {
          ways.push({ done, failed, progress });
        }),
      describe: (id) => Promise.resolve(stored(id)),
    };
    const { root, view } = await show({ files, data: { request: { title: 'A' }, parts: [] } });
    await choose(root, pngs('a.png'));
    ways[0]?.progress(0.5);
    await nextTick();
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('0.5');
    expect(view.validate()).toMatchObject([{ path: 'request.photos', code: 'upload_running' }]);
    ways[0]?.failed(new Error('文件太大'));
    await eventually(() =>
      expect(root.querySelector('.form-file-failed')?.textContent).toContain('文件太大'),
    );
    expect(view.validate()).toEqual([]);
    root.querySelector<HTMLButtonElement>('[aria-label="重试 a.png"]')?.click();
    await eventually(() => expect(ways.length).toBe(2));
    ways[1]?.done(stored('id-1'));
    await eventually(() => expect(view.data()).toMatchObject({ request: { photos: ['id-1'] } }));
  });

  it('are taken when dropped or pasted', async () => {
    const files: FormFiles = {
      upload: ({ name }) => Promise.resolve(stored(name.replace('.png', ''))),
      describe: (id) => Promise.resolve(stored(id)),
    };
    const { root, view } = await show({ files });
    const field = await vi.waitUntil(() => root.querySelector('.form-files'));
    field.dispatchEvent(Object.assign(new Event('drop'), { dataTransfer: { files: pngs('dropped.png') } }));
    await eventually(() => expect(view.data()).toMatchObject({ request: { photos: ['dropped'] } }));
    field.dispatchEvent(Object.assign(new Event('paste'), { clipboardData: { files: pngs('pasted.png') } }));
    await eventually(() => expect(view.data()).toMatchObject({ request: { photos: ['dropped', 'pasted'] } }));
  });

  it('cannot be changed where the form is read-only', async () => {
    const files: FormFiles = {
      upload: () => Promise.reject(new Error()),
      describe: (id) => Promise.resolve(stored(id)),
    };
    const { root } = await show({ files, readonly: true, data: { request: { photos: ['old'] } } });
    await eventually(() => expect(root.querySelector('.form-files li')?.textContent).toContain('old.jpg'));
    expect(root.querySelector('.form-files button')).toBeNull();
  });
});
