import { afterEach, describe, expect, it, vi } from 'vitest';
import { eventually, pause, show, takeAway } from './shown-form.ts';

afterEach(takeAway);

const formOf = (component: object) => ({
  type: 'default',
  components: [{ id: 'field', key: 'field', label: '字段', ...component }],
});
const shownField = (component: object, given: Record<string, unknown> = {}) =>
  show({ schema: formOf(component), data: {}, ...given });
const find = (root: HTMLElement, selector: string) =>
  vi.waitUntil(() => root.querySelector<HTMLElement>(selector), { timeout: 5000 });

describe('a rating', () => {
  const radios = (root: HTMLElement) => [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  const choose = async (root: HTMLElement, at: number) => {
    const input = await vi.waitUntil(() => radios(root)[at], { timeout: 5000 });
    input.dispatchEvent(new Event('keydown', { bubbles: true }));
    input.checked = true;
    input.dispatchEvent(new Event('change'));
    await pause(60);
  };

  it('is a group of as many radios as it has points, each saying which it is', async () => {
    const { root, view } = await shownField({ type: 'rating', scale: 3 });
    const group = await find(root, '[role=radiogroup]');
    const label = root.querySelector(`[id="${group.getAttribute('aria-labelledby')}"]`);
    expect(label?.textContent).toBe('字段');
    expect(radios(root).map((radio) => radio.getAttribute('aria-label'))).toEqual([
      '1 分，满分 3 分',
      '2 分，满分 3 分',
      '3 分，满分 3 分',
    ]);
    await choose(root, 1);
    expect(view.data()).toEqual({ field: 2 });
  });

  it('can be cleared where it is optional, and is asked for where it is not', async () => {
    const { root, view } = await shownField({ type: 'rating' }, { language: 'en', data: { field: 4 } });
    (await find(root, '.form-rating-clear')).click();
    await eventually(() => expect(view.data()).toEqual({ field: null }));
    expect(document.activeElement).toBe(radios(root)[0]);
    takeAway();

    const demanded = await shownField({ type: 'rating', validate: { required: true } }, { language: 'en' });
    await choose(demanded.root, 4);
    expect(demanded.root.querySelector('.form-rating-clear')).toBeNull();
    expect(demanded.view.validate()).toEqual([]);
  });

  it('says what is wrong in the group, and takes the cursor', async () => {
    const { root, view } = await shownField({ type: 'rating', validate: { required: true } });
    await find(root, '[role=radiogroup]');
    expect(view.validate()).toEqual([{ path: 'field', code: 'field_rule', message: '必填' }]);
    await eventually(() => expect(root.querySelector('[aria-invalid=true]')).not.toBeNull());
    expect(view.focus('field')).toBe(true);
    expect(document.activeElement).toBe(radios(root)[0]);
  });

  it('is a text where it can only be read', async () => {
    const { root } = await shownField({ type: 'rating', readonly: true }, { data: { field: 4 } });
    expect((await find(root, '.form-rating')).textContent).toContain('4 分，满分 5 分');
    expect(radios(root)).toEqual([]);
  });
});

describe('a signature', () => {
  const press = (element: Element, name: string, x: number, y: number) =>
    element.dispatchEvent(
      Object.assign(new Event(name, { bubbles: true, cancelable: true }), {
        ...{ pointerId: 1, button: 0, clientX: x, clientY: y },
      }),
    );
  async function draw(root: HTMLElement, ...points: [number, number][]): Promise<void> {
    const pad = await find(root, '.form-signature-pad svg');
    pad.getBoundingClientRect = () => ({ left: 10, top: 10, width: 300, height: 100 }) as DOMRect;
    points.forEach(([x, y], at) => press(pad, at === 0 ? 'pointerdown' : 'pointermove', x, y));
    press(pad, 'pointerup', 0, 0);
    await pause(60);
  }

  it('is drawn by a pen, in units of its own, and can be cleared', async () => {
    const { root, view } = await shownField({ type: 'signature' });
    await draw(root, [10, 10], [60, 35], [60.5, 35], [310, 110]);
    expect(view.data()).toEqual({ field: 'drawn:0,0 100,50 600,200' });
    await draw(root, [20, 20], [25, 20], [999, 20]);
    expect(view.data()).toEqual({ field: 'drawn:0,0 100,50 600,200;20,20 30,20 600,20' });
    (await find(root, '.form-signature-clear')).click();
    await eventually(() => expect(view.data()).toEqual({ field: null }));
  });

  it('is not given by touching the pad once', async () => {
    const { root, view } = await shownField({ type: 'signature', validate: { required: true } });
    await draw(root, [50, 50]);
    expect(view.data()).toEqual({ field: null });
    expect(view.validate()).toMatchObject([{ path: 'field', message: '必填' }]);
  });

  it('can be typed instead', async () => {
    const { root, view } = await shownField({ type: 'signature' }, { language: 'zh-TW' });
    const way = await find(root, '[aria-pressed=false]');
    expect(way.textContent?.trim()).toBe('輸入姓名');
    way.dispatchEvent(new Event('keydown', { bubbles: true }));
    way.click();
    const input = (await find(root, '.form-signature-name')) as HTMLInputElement;
    expect(document.activeElement).toBe(input);
    input.value = ' 小林 ';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await pause(60);
    expect(view.data()).toEqual({ field: 'typed:小林' });
  });

  it('once given says who gave it when, and can be given anew', async () => {
    const given = 'typed:Tang\nid-1 2026-11-24T06:00:00.000Z 唐';
    const { root, view } = await shownField(
      { type: 'signature' },
      { language: 'en', data: { field: given } },
    );
    const shown = await find(root, '.signature-mark');
    expect(shown.textContent).toMatch(/Tang.*Signed by 唐, .*2026/);
    expect(view.dirtyPaths()).toEqual([]);
    const again = await find(root, '.form-signature button');
    again.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    again.click();
    const name = await find(root, '.form-signature-name');
    await eventually(() => expect(document.activeElement).toBe(name));
    expect(view.edits()).toEqual({ field: null });
  });

  it('shows what it is where it can only be read, and nothing of what is none', async () => {
    const { root } = await shownField(
      { type: 'signature', readonly: true },
      { language: 'en', data: { field: 'drawn:1,1 9,9' } },
    );
    expect((await find(root, '.signature-mark path')).getAttribute('d')).toBe('M1 1L9 9');
    expect(root.querySelector('button')).toBeNull();
    takeAway();
    const foreign = await shownField({ type: 'signature' }, { data: { field: '<svg onload=alert(1)>' } });
    await find(foreign.root, '.form-signature-pad');
    expect(foreign.root.innerHTML).not.toContain('onload');
  });
});
