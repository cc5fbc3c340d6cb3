import type { Finding } from '@baton/contract/process/finding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { App } from 'vue';
import { createApp, h } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { eventually } from '../../forms/shown-form.ts';
import { i18n, showLanguage, showWordsOf } from '../../locales/i18n.ts';
import FindingsList from './FindingsList.vue';

/** The library fetches pictures from elsewhere where the build has not put them in. */
vi.mock('@nuxt/ui/components/Icon.vue', () => ({ default: { render: () => null } }));

let app: App;
let root: HTMLElement;

beforeEach(async () => {
  await showLanguage('en');
  await showWordsOf('design');
});
afterEach(() => {
  app.unmount();
  root.remove();
});

const words = (text: string) => ({ 'zh-CN': text, 'zh-TW': text, en: text });
const found = (severity: Finding['severity'], at: number): Finding => ({
  ...{ rule: 'some-rule', severity, file: 'type.bpmn', elementId: `${severity}${at}` },
  ...{
    elementName: null,
    line: null,
    message: words(`${severity} ${at}`),
    mend: words('Mend it'),
    quickFix: null,
  },
});

function show(findings: Finding[]): void {
  root = document.body.appendChild(document.createElement('div'));
  app = createApp({ render: () => h(FindingsList, { findings }) });
  app.use(i18n);
  app.use(createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] }));
  app.mount(root);
}

const rows = () => [...root.querySelectorAll('li')];

describe('the list of findings', () => {
  it('shows errors first, and of hundreds the first thirty', async () => {
    // given an import with many warnings and one error among them
    const warnings = Array.from({ length: 200 }, (_, at) => found('warning', at));
    show([...warnings.slice(0, 150), found('error', 0), ...warnings.slice(150)]);

    // then it can be read
    expect(rows()).toHaveLength(30);
    expect(rows()[0]?.textContent).toContain('error 0');
    expect(root.querySelector('h2')?.textContent).toContain('201');

    // when somebody asks for the others
    const more = [...root.querySelectorAll('button')].find((each) => each.textContent.includes('171'));
    more?.click();

    // then they go on where the list went on
    await eventually(() => expect(rows()).toHaveLength(201));
    expect(rows()[30]?.contains(document.activeElement)).toBe(true);
  });
});
