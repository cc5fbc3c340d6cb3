import type { Topic } from '@baton/contract/process/topic';
import { defaultOf } from '@baton/contract/process/topic';
import type { BlockKind, BlockPlace } from '../block.ts';
import { settledWorker } from '../settled-worker.ts';

/** What a worker is given when it is new, beside the defaults of its topic. */
const firstInputs: Record<string, Record<string, string>> = {
  'choose-people': { strategy: 'ticketTeam' },
  notify: { event: 'notice' },
  'copy-to': { recipients: 'requesterHead' },
};

/** A worker of a topic with its errors caught. */
export function workerBlock(topic: Topic): BlockKind {
  return {
    key: topic.name,
    group: 'workers',
    words: topic.title,
    help: topic.description,
    icon: 'bpmn-icon-service-task',
    make(place) {
      const { id, parts, flows } = settledWorker(topic, place, {}, inputsOf(topic, place));
      return { parts, flows, exit: { part: id } };
    },
  };
}

/** The inputs that have to be given, with what they mostly are. */
function inputsOf(topic: Topic, { freeId }: Pick<BlockPlace, 'freeId'>): Record<string, string> {
  const required: Record<string, string> = {};
  for (const input of topic.inputs.required ?? []) {
    const value = input === topic.listOutputNamedBy ? freeId('people') : defaultOf(topic, input);
    if (value !== undefined) required[input] = value;
  }
  return { ...required, ...firstInputs[topic.name] };
}
