import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readEnvironment } from '@baton/start/config';
import { buildWeb } from '@baton/start/steps/build-web';
import { entryOf, filesOf, lazyChunk, loadedWith } from './page-weight.ts';
import type { Manifest } from './page-weight.ts';

export interface RouteWeight {
  route: string;
  /** JavaScript as it travels, gzip; kB of 1000 bytes. */
  kB: number;
  budgetKB: number;
}

const page = (name: string) => `src/features/${name}.vue`;
const language = 'src/locales/zh-CN.json';
const frame = page('shell/AppFrame');
const ticketPage = page('ticket/TicketPage');
const typeWorkspace = page('design/TypeWorkspace');
const editor = 'src/modeler/ProcessEditor.vue';
const decisionsTab = 'src/features/design/decisions/DecisionsTab.vue';
const decisionEditor = 'src/decision-editor/DecisionEditor.vue';
const simulation = 'src/modeler/simulation/TokenSimulation.vue';
const technicalPanel = 'src/modeler/technical/open-technical-panel.ts';
const formEditor = 'src/form-editor/FormEditor.vue';

/** Weighs what the browser loads for each route of the built web app, and for lazy parts of it. */
export async function weighRoutes(): Promise<RouteWeight[]> {
  const started = { noted: () => undefined, signal: new AbortController().signal };
  const folder = (await buildWeb(readEnvironment(), started)).result;
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
  const weigh = async (files: string[]): Promise<number> => {
    const sizes = files.map(async (file) => gzipSync(await readFile(join(folder, file))).length);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1_000;
  };
  const entry = entryOf(manifest);
  const loading = (...names: string[]) =>
    loadedWith(manifest, entry, ...names.map((name) => lazyChunk(manifest, entry, name)));
  const ticket = loading(language, frame, page('ticket/TicketRoute'), ticketPage);
  const workspace = loading(language, frame, typeWorkspace, 'src/locales/design/zh-CN.json');
  const lazily = (source: string, from = ticketPage, loaded = ticket) => {
    const part = loadedWith(manifest, lazyChunk(manifest, from, source));
    return weigh(filesOf(manifest, part, loaded));
  };
  const drawing = new Set([
    ...workspace,
    ...loadedWith(manifest, lazyChunk(manifest, typeWorkspace, editor)),
  ]);
  const whole = (chunks: Set<string>) => weigh(filesOf(manifest, chunks));
  return [
    { route: 'login', kB: await whole(loading(language, page('login/LoginPage'))), budgetKB: 120 },
    { route: 'worklist', kB: await whole(loading(language, frame, page('work/WorkPage'))), budgetKB: 230 },
    { route: 'ticket page', kB: await whole(ticket), budgetKB: 250 },
    { route: 'form viewer, lazily', kB: await lazily('src/forms/FormView.vue'), budgetKB: 160 },
    { route: 'diagram, lazily', kB: await lazily('src/modeler/DiagramView.vue'), budgetKB: 60 },
    { route: 'designer', kB: await whole(workspace), budgetKB: 260 },
    { route: 'editor, lazily', kB: await lazily(editor, typeWorkspace, workspace), budgetKB: 180 },
    {
      route: 'token simulation, lazily',
      // Whoever opens it has the editor.
      kB: await lazily(simulation, typeWorkspace, loadedWith(manifest, ...workspace, editor)),
      budgetKB: 40,
    },
    {
      route: 'technical properties, lazily',
      kB: await lazily(technicalPanel, editor, drawing),
      budgetKB: 300,
    },
    { route: 'decisions, lazily', kB: await lazily(decisionsTab, typeWorkspace, workspace), budgetKB: 30 },
    {
      route: 'decision editor, lazily',
      kB: await lazily(decisionEditor, decisionsTab, workspace),
      budgetKB: 400,
    },
    {
      route: 'editor of forms, lazily',
      kB: await lazily(formEditor, typeWorkspace, workspace),
      budgetKB: 400,
    },
  ];
}
