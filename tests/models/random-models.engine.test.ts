import { findViolations, rebuildProjection } from '@baton/domain/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../chaos/random.ts';
import { drawModel } from './draw-model.ts';
import { liveModel } from './live-model.ts';
import type { Life } from './life.ts';
import { modelXml } from './model-xml.ts';
import type { Model, Scope } from './model.ts';
import { createModelWorld } from './world.ts';
import type { ModelWorld } from './world.ts';

const count = Number(process.env['BATON_MODELS'] ?? 200);
// The same models in every run, so that a red run means a change; `random` goes hunting.
const given = process.env['BATON_MODELS_SEED'] ?? '1';
const firstSeed = given === 'random' ? Date.now() % 1_000_000_000 : Number(given);
const lanes = 3;
const largest = 16;

let world: ModelWorld;

beforeAll(async () => {
  world = await createModelWorld();
});

afterAll(() => world.close());

const drawn = (seed: number, size = 4 + (seed % (largest - 4))): Model =>
  drawModel(createRandom(seed), `model-${seed}-${size}`, size);

/** Publishes the model of a seed and lives one ticket of it. */
async function live(seed: number, model: Model, story: string[]): Promise<Life> {
  await world.publish(model);
  return await liveModel(world, model, createRandom(seed ^ 0x5eed), story);
}

/** The failure of the smallest model of this seed that fails, with all that is needed to see it again. */
async function explain(seed: number, found: unknown): Promise<Error> {
  const failing = { model: drawn(seed), fault: found, story: [] as string[] };
  for (let size = 0; size < largest; size++) {
    const [model, story] = [drawn(seed, size), [] as string[]];
    const fault = await live(seed, model, story).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault === null) continue;
    Object.assign(failing, { model, fault, story });
    break;
  }
  const again = `BATON_MODELS_SEED=${seed} BATON_MODELS=1 brings it back`;
  const what = failing.fault instanceof Error ? failing.fault.message : String(failing.fault);
  return new Error([again, failing.story.join('\n'), what, modelXml(failing.model)].join('\n\n'));
}

describe(`${count} random models from seed ${firstSeed}`, () => {
  const walked = new Map<string, number>();
  const done: Record<string, number> = {};
  let steps = 0;

  it(
    'agree with the interpreter after every step, to the end of each ticket',
    { timeout: 2_400_000 },
    async () => {
      let next = firstSeed;
      let fault: Promise<Error> | null = null;
      const lane = async () => {
        while (next < firstSeed + count && !fault) {
          const seed = next++;
          const story: string[] = [];
          const life = await live(seed, drawn(seed), story).catch((error: unknown) => {
            fault ??= explain(seed, error);
          });
          if (life) tally(life);
        }
      };
      const tally = ({ interpreter, model, counts }: Life) => {
        const kinds = kindsOf(model);
        for (const { elementId } of interpreter.visits()) {
          const kind = kinds.get(elementId) ?? '';
          walked.set(kind, (walked.get(kind) ?? 0) + 1);
        }
        for (const [doing, times] of Object.entries(counts)) {
          done[doing] = (done[doing] ?? 0) + times;
          steps += times;
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      if (fault) throw await (fault as Promise<Error>);
      process.stdout.write(
        `${count} models from seed ${firstSeed}, ${steps} steps ${JSON.stringify(done)}; walked ${JSON.stringify(Object.fromEntries(walked))}\n`,
      );
    },
  );

  it.runIf(count >= 200)('have walked every kind of element there is to draw', () => {
    const kinds = [
      ...[
        'userTask',
        'worker',
        'xor',
        'and',
        'end',
        'terminate end',
        'subProcess',
        'parallel list',
        'list in turn',
      ],
      ...['error caught', 'message interrupts', 'message beside', 'event interrupts', 'event beside'],
    ];
    expect(kinds.filter((kind) => !walked.get(kind))).toEqual([]);
    expect(['complete', 'work', 'receive', 'cancel', 'refused'].filter((doing) => !done[doing])).toEqual([]);
  });

  it('leave every invariant whole', { timeout: 600_000 }, async () => {
    await world.rest();
    const broken = (await findViolations(world.test.db, 0)).filter(({ rows }) => rows.length > 0);
    expect(broken).toEqual([]);
  });

  // As long as it takes: every row of all of them is made anew.
  it('are rebuilt to the same rows', { timeout: 600_000 }, async () => {
    await world.rest();
    const { before, after, rowsChanged, instances } = await rebuildProjection(world.ctx);
    expect(after).toBe(before);
    expect(rowsChanged).toBe(0);
    expect(instances).toBeGreaterThanOrEqual(count);
  });
});

it('sees when the platform shows another status than the drawing gives', async () => {
  // given a drawing whose first step is transferred, and an interpreter that was told otherwise
  const model = drawn(7);
  const told = structuredClone(model);
  for (const at of [model, told]) {
    const first = at.root.nodes.find((node) => node.kind === 'userTask');
    if (first) first.status = at === model ? 'transferred' : 'pending';
  }
  await world.publish(model);
  // when a ticket is submitted, then they disagree
  await expect(liveModel(world, told, createRandom(7), [])).rejects.toThrow(/transferred/);
});

/** What each element id is, in words. */
function kindsOf(model: Model): Map<string, string> {
  const kinds = new Map<string, string>();
  const read = (scope: Scope) => {
    for (const node of scope.nodes) {
      if (node.kind === 'end') kinds.set(node.id, node.terminate ? 'terminate end' : 'end');
      else if (node.kind === 'boundary') {
        const beside = node.interrupting ? 'message interrupts' : 'message beside';
        kinds.set(node.id, 'error' in node.trigger ? 'error caught' : beside);
      } else kinds.set(node.id, node.kind);
      if (node.kind !== 'subProcess') continue;
      if (node.many) kinds.set(node.id, node.many.sequential ? 'list in turn' : 'parallel list');
      read(node.inner);
    }
    for (const { id, interrupting, inner } of scope.events) {
      kinds.set(id, interrupting ? 'event interrupts' : 'event beside');
      read(inner);
    }
  };
  read(model.root);
  return kinds;
}
