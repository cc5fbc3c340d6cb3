import { setTimeout as sleep } from 'node:timers/promises';
import type { Belief } from './belief.ts';
import { isUnknown, StoryFault } from './caller.ts';
import type { Random } from './random.ts';
import { seeCandidates, seeTask } from './ticket-view.ts';
import type { TaskSeen } from './ticket-view.ts';
import type { World } from './world.ts';

/** Refusals that another look explains: somebody was faster, or something is still under way. */
const explained = new Set([
  'task_already_claimed',
  'task_busy',
  'task_gone',
  'not_allowed',
  'engine_unavailable',
]);

/** Sees to it that somebody has the task, and answers who. Rivals may claim it at the same moment. */
export async function takeTask(
  world: World,
  belief: Belief,
  task: TaskSeen,
  random: Random,
): Promise<string | null> {
  const number = belief.number ?? '';
  for (let now = task; ; now = await seeTask(world, number, task.id)) {
    if (now.state !== 'open') return null;
    if (now.assignee) return now.assignee.username;
    const candidates = (await seeCandidates(world, task.id)).filter((name) => name !== 'spare');
    if (candidates.length === 0) {
      await sleep(300);
      continue;
    }
    const rivals = random.chance(0.3) ? candidates.slice(0, 2) : [random.pick(candidates)];
    const path = `/api/v1/user-tasks/${task.id}/claim`;
    const answers = await Promise.all(rivals.map((name) => world.as(name).send('POST', path)));
    belief.trace.push(`claim by ${rivals}: ${answers.map(({ status }) => status)}`);
    for (const answer of answers) checkExplained(answer, 'claim');
    if (answers.some(isUnknown)) await sleep(400);
  }
}

/** Gives it back and takes it again, or has the lead give it to somebody. */
export async function passOn(
  world: World,
  belief: Belief,
  task: TaskSeen,
  holder: string,
  random: Random,
): Promise<void> {
  const verb = random.chance(0.5) ? 'release' : 'assign';
  const path = `/api/v1/user-tasks/${task.id}/${verb}`;
  const answer =
    verb === 'release'
      ? await world.as(holder).send('POST', path)
      : await world.as('chen').send('POST', path, { person: random.pick(['lin', 'xu']), reason: '轮班' });
  belief.trace.push(`${verb}: ${answer.status}`);
  checkExplained(answer, verb);
  if (isUnknown(answer)) await sleep(500);
}

export function checkExplained(
  answer: { status: number; body: Record<string, unknown> },
  what: string,
): void {
  if (answer.status < 300 || isUnknown(answer)) return;
  const code = String(answer.body['code']);
  if (!explained.has(code)) throw new StoryFault(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
