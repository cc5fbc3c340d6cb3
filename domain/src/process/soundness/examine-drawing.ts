import { Worker } from 'node:worker_threads';
import type { Drawing } from '../drawing.ts';
import { examine } from './examine.ts';
import type { Verdict } from './verdict.ts';

/** As many are looked at in the blink of an eye; the process goes on to serve others only after them. */
const atOnce = 300;

/** As many are looked at in about two seconds; beyond them the structure alone is judged. */
export const mostStates = 10_000;

/** Of those that need a thread of their own one at a time: a second would only make the first wait. */
let turn: Promise<unknown> = Promise.resolve();

const examined = new WeakMap<Drawing, Promise<Verdict>>();

/**
 * Examines the flow of a drawing, once for as long as somebody has it in hand. A large one is examined in a thread of
 * its own, so that whoever serves requests meanwhile goes on doing so.
 */
export async function examineDrawing(drawing: Drawing, xml: string): Promise<Verdict> {
  const verdict = examined.get(drawing) ?? examineAnew(drawing, xml);
  examined.set(drawing, verdict);
  verdict.catch(() => examined.delete(drawing));
  return await verdict;
}

async function examineAnew(drawing: Drawing, xml: string): Promise<Verdict> {
  const verdict = examine(drawing, atOnce);
  if (verdict.complete) return verdict;
  const next = turn.then(() => examineApart(xml));
  turn = next.catch(() => undefined);
  return await next;
}

function examineApart(xml: string): Promise<Verdict> {
  const { promise, resolve, reject } = Promise.withResolvers<Verdict>();
  const worker = new Worker(new URL('./examine-apart.ts', import.meta.url), { workerData: xml });
  worker.once('message', (verdict: Verdict) => resolve(verdict));
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`The examination of a drawing ended with ${code}.`)));
  return promise;
}
