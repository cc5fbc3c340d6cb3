import type { Language } from '@baton/contract/language';
import { vi } from 'vitest';
import type { App } from 'vue';
import { createApp, h, reactive } from 'vue';
import FormView from './FormView.vue';
import type { FieldFault } from './field-fault.ts';
import type { FormValues } from './form-values.ts';
import type { FieldConflict } from './take-incoming.ts';

export interface Exposed {
  validate(): FieldFault[];
  data(): FormValues;
  edits(): FormValues;
  dirtyPaths(): string[];
  focus(path: string): boolean;
}

/** A form with one field of each kind that needs care. */
export const schema = {
  type: 'default',
  components: [
    {
      type: 'group',
      id: 'g',
      path: 'request',
      label: '工单',
      components: [
        { type: 'textfield', id: 'title', key: 'title', label: '标题', validate: { required: true } },
        { type: 'number', id: 'minutes', key: 'minutes', label: '用时', validate: { min: 5 } },
        { type: 'select', id: 'team', key: 'team', label: '团队', valuesKey: 'teamOptions' },
        { type: 'datetime', id: 'day', key: 'day', subtype: 'date', dateLabel: '日期' },
        { type: 'filepicker', id: 'photos', key: 'photos', label: '照片', multiple: true, accept: 'image/*' },
      ],
    },
    {
      type: 'dynamiclist',
      id: 'parts',
      path: 'parts',
      components: [
        { type: 'textfield', id: 'name', key: 'name', label: '零件', validate: { required: true } },
      ],
    },
  ],
};

let app: App | undefined;

/** Takes the form of the last test away. */
export function takeAway(): void {
  app?.unmount();
  app = undefined;
  document.body.replaceChildren();
}

export interface Shown {
  root: HTMLElement;
  view: Exposed;
  props: Record<string, unknown>;
  changes: { data: FormValues; dirty: string[] }[];
  conflicts: FieldConflict[][];
}

/** Mounts the view as the app does, and waits until it has come to rest. */
export async function show(given: Record<string, unknown> = {}): Promise<Shown> {
  const root = document.createElement('div');
  document.body.append(root);
  const [changes, conflicts]: [Shown['changes'], Shown['conflicts']] = [[], []];
  let view: Exposed | undefined;
  let opened = false;
  const props = reactive<Record<string, unknown>>({
    schema,
    data: { request: { title: 'Printer' } },
    language: 'zh-CN' satisfies Language,
    ...given,
  });
  app = createApp({
    render: () =>
      h(FormView as never, {
        ...props,
        ref: (exposed: unknown) => (view = exposed as Exposed),
        onChange: (data: FormValues, dirty: string[]) => changes.push({ data, dirty }),
        onReady: () => (opened = true),
        onBroken: () => (opened = true),
        onConflict: (fields: FieldConflict[]) => conflicts.push(fields),
      }),
  });
  app.mount(root);
  await vi.waitUntil(() => opened, { timeout: 10_000 });
  // Longer than the viewer is given to settle.
  await pause(250);
  if (!view) throw new Error('The view was not mounted.');
  return { root, view, props, changes, conflicts };
}

export const eventually = (assertion: () => void) => vi.waitFor(assertion, { timeout: 5000, interval: 20 });
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function inputOf(root: HTMLElement, label: string): HTMLInputElement {
  const labels = [...root.querySelectorAll('label')];
  const id = labels.find(({ textContent }) => textContent?.startsWith(label))?.getAttribute('for');
  const input = root.querySelector<HTMLInputElement>(`[id="${id}"]`);
  if (!input) throw new Error(`No field ${label}`);
  return input;
}

export async function type(input: HTMLInputElement, text: string): Promise<void> {
  input.dispatchEvent(new Event('keydown', { bubbles: true }));
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await pause(60);
}
