import { deepStrictEqual } from 'node:assert';
import { sqlOf } from '@baton/db';
import { projectInstance } from '@baton/domain/engine';
import { handlers, runWorkerTopic } from '@baton/domain/worker-topics';
import type { WorkerResult } from '@baton/domain/worker-topics';
import { readVariables, writeVariables } from '@baton/engine-workers/engine-variables';
import { inOrder } from './in-order.ts';
import { elementOf } from './interpreter/people.ts';
import type { Leaf } from './interpreter/state.ts';
import type { Life } from './life.ts';
import type { Worker } from './model.ts';

interface Fetched {
  id: string;
  activityId: string;
  activityInstanceId: string;
  businessKey: string;
  processInstanceId: string;
  variables: Parameters<typeof readVariables>[0];
  extensionProperties: Record<string, string>;
}

/** Does a step of this topic as the workers do: fetched, handled once even if handed out twice, answered. */
export async function runWorkerStep(life: Life, wanted: Leaf): Promise<void> {
  const { world, interpreter, random } = life;
  const { topic } = wanted.node as Worker;
  const { task, workerId } = await fetchTask(life, topic);
  const variables = readVariables(task.variables);
  const leaf = await leafOf(life, task, entryOf(variables));
  if (!leaf) throw new Error(`the engine hands out ${task.activityId}, where nothing waits`);
  const work = {
    ...{ externalTaskId: task.id, topic, businessKey: task.businessKey, elementId: task.activityId },
    ...{ processInstanceId: task.processInstanceId, inputs: task.extensionProperties, variables },
  };
  const handler = handlers[topic];
  if (!handler) throw new Error(`nothing works on ${topic}`);
  const result = await runWorkerTopic(world.ctx, work, handler);
  if (random.chance(0.1)) deepStrictEqual(await runWorkerTopic(world.ctx, work, handler), result);
  await reply(life, task.id, workerId, result);
  await projectInstance(world.ctx, task.processInstanceId);
  const found = (into: string) =>
    result.kind === 'complete' ? ((result.variables[into] ?? []) as string[]) : [];
  const { error } = interpreter.work(leaf, found);
  life.story.push(`${task.activityId} (${topic}) ends with ${error ?? JSON.stringify(result)}`);
  deepStrictEqual(result.kind === 'bpmnError' ? result.code : null, error);
}

async function fetchTask(
  { world, ticket }: Life,
  topic: string,
): Promise<{ task: Fetched; workerId: string }> {
  const workerId = `models-${ticket.number}`;
  const topics = [
    { topicName: topic, lockDuration: 60_000, businessKey: ticket.number, includeExtensionProperties: true },
  ];
  const answer = await world.test.rest('POST', '/external-task/fetchAndLock', {
    workerId,
    maxTasks: 1,
    topics,
  });
  const [task] = answer as Fetched[];
  if (!task) throw new Error(`the engine has no work for ${topic}`);
  return { task, workerId };
}

async function reply({ world }: Life, id: string, workerId: string, result: WorkerResult): Promise<void> {
  if (result.kind === 'complete') {
    const variables = writeVariables(result.variables);
    await world.test.rest('POST', `/external-task/${id}/complete`, { workerId, variables });
    return;
  }
  const { code, message } = result;
  await world.test.rest('POST', `/external-task/${id}/bpmnError`, {
    workerId,
    errorCode: code,
    errorMessage: message,
  });
}

/** The entry of the list that a piece of work is for. */
function entryOf(variables: Record<string, unknown>): string | null {
  const entry = Object.entries(variables).find(([name]) => name.endsWith('Entry'));
  return typeof entry?.[1] === 'string' ? entry[1] : null;
}

/** The leaf that was handed out: of those at the same place, the one that came as early. */
async function leafOf({ world, ticket, interpreter }: Life, task: Fetched, entry: string | null) {
  const alike = interpreter
    .leaves()
    .filter(({ node, run }) => node.id === task.activityId && elementOf(run) === entry);
  if (alike.length < 2) return alike[0];
  const rows = await sqlOf(world.test.db)<{ id: string; entry: string | null }[]>`
    with recursive above as (
      select x.act_inst_id_ as id, x.execution_id_ as at from engine.act_ru_ext_task x
      where x.proc_inst_id_ = ${ticket.processInstanceId} and x.act_id_ = ${task.activityId}
      union all
      select a.id, e.parent_id_ from above a join engine.act_ru_execution e on e.id_ = a.at where e.parent_id_ is not null
    )
    select a.id, max(v.text_) as entry from above a
      join engine.act_hi_actinst h on h.id_ = a.id
      left join engine.act_ru_variable v on v.execution_id_ = a.at and v.name_ like '%Entry'
    group by a.id, h.start_time_, h.sequence_counter_ order by h.start_time_, h.sequence_counter_`;
  const place = rows
    .filter((row) => row.entry === entry)
    .findIndex(({ id }) => id === task.activityInstanceId);
  return inOrder(interpreter, alike)[place];
}
