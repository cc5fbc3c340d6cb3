import { setTimeout as sleep } from 'node:timers/promises';
import { isUnknown, StoryFault } from './caller.ts';
import { hurriedBundle } from './hurried-bundle.ts';
import type { Provocateur } from './provocateur.ts';

const path = '/api/v1/ticket-type-drafts/hurried-service';
/** Makes no two drafts the same. */
let made = 0;

/** Saves a draft as a designer does: again, from the same revision, until it is answered. It is saved once. */
export async function saveDraft({ world }: Provocateur): Promise<void> {
  const analyst = world.as('he');
  const before = await analyst.look<{ revision: number }>(path);
  const revision = before?.revision ?? 0;
  const bundle = hurriedBundle(`稿 ${++made} ${world.seed}`);
  for (;;) {
    const answer = await analyst.send('PUT', path, { ...bundle, revision });
    if (answer.status === 200) break;
    if (!isUnknown(answer)) throw new StoryFault(`draft: ${answer.status} ${JSON.stringify(answer.body)}`);
    await sleep(500);
  }
  const after = await analyst.look<{ revision: number; declaration: object }>(path);
  const kept = JSON.stringify(after?.declaration).includes(`稿 ${made} ${world.seed}`);
  if (after?.revision !== revision + 1 || !kept)
    throw new StoryFault(`draft: revision ${revision} is followed by ${after?.revision}, kept ${kept}`);
}
