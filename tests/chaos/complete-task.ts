import { setTimeout as sleep } from 'node:timers/promises';
import type { Belief } from './belief.ts';
import { isUnknown, StoryFault } from './caller.ts';
import type { Choice } from './choices.ts';
import type { Random } from './random.ts';
import { takeTask } from './take-task.ts';
import { seeTask } from './ticket-view.ts';
import type { TaskSeen } from './ticket-view.ts';
import type { World } from './world.ts';
import { patienceMs } from './patience.ts';

/** Refusals to look behind: an earlier try is under way or has got through, or the task went to somebody else. */
const lookAgain = new Set([
  'task_busy',
  'task_gone',
  'task_already_claimed',
  'not_allowed',
  'idempotency_in_flight',
]);

/** Completes a task once, whatever becomes of the calls; answers false when the task ended without a completion. */
export async function completeTask(
  world: World,
  belief: Belief,
  task: TaskSeen,
  choice: Choice,
  random: Random,
): Promise<boolean> {
  const number = belief.number ?? '';
  const key = encodeURIComponent(`complete ${belief.title} ${task.id}`);
  const path = `/api/v1/user-tasks/${task.id}/complete`;
  const until = performance.now() + patienceMs;
  for (let tries = 0; ; tries++) {
    const actor = await takeTask(world, belief, await seeTask(world, number, task.id), random);
    if (actor !== null) {
      if (tries > 0) world.tally.repeated++;
      // A double click without the wisdom of a key must not count twice either.
      const keys = tries === 0 && random.chance(0.1) ? [key, `${key}-again`] : [`${key}-${actor}`];
      const answers = await Promise.all(
        keys.map((each) => world.as(actor).send('POST', path, choice.body, each)),
      );
      belief.trace.push(
        `${task.stepId} ${choice.body.outcome ?? ''} by ${actor}: ${answers.map(({ status }) => status)}`,
      );
      for (const answer of answers) {
        const refused = answer.status >= 300 && !isUnknown(answer);
        if (refused && !lookAgain.has(String(answer.body['code'])))
          throw new StoryFault(
            `${task.stepId} of ${number}: ${answer.status} ${JSON.stringify(answer.body)}`,
          );
      }
      const done = answers.some(({ status }) => status === 200);
      if (!done) await sleep(300);
    }
    const seen = await seeTask(world, number, task.id);
    if (seen.state === 'cancelled') return false;
    if (seen.state === 'completed') {
      belief.completed[task.stepId] = (belief.completed[task.stepId] ?? 0) + 1;
      Object.assign(belief.typed, choice.typed);
      choice.follow(belief);
      return true;
    }
    if (performance.now() > until)
      throw new StoryFault(`${task.stepId} of ${number} cannot be completed in ${patienceMs / 1000} s`);
  }
}
