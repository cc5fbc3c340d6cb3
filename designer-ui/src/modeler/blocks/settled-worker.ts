import { localized } from '@baton/contract/process/localized';
import type { Topic } from '@baton/contract/process/topic';
import { errorsThrown } from '@baton/contract/process/topic';
import type { BlockFlow, BlockPart, BlockPlace } from './block.ts';
import { boundary, step, worker } from './part-makers.ts';

/**
 * A worker with every error it can end with: an administrator is asked to settle it, then the worker tries again.
 * So an error neither stops a ticket nor passes unseen.
 */
export function settledWorker(
  topic: Topic,
  { freeId }: Pick<BlockPlace, 'freeId'>,
  properties: Record<string, string>,
  inputs: Record<string, string>,
): { id: string; parts: BlockPart[]; flows: BlockFlow[] } {
  const id = freeId(camelCase(topic.name));
  const parts = [worker({ id, x: 0, y: 0 }, topic.name, topic.title, { ...properties, ...inputs })];
  const flows: BlockFlow[] = [];
  for (const error of errorsThrown(topic, inputs)) {
    const [caught, settle] = [freeId(`${id}Error`), freeId(`${id}Settle`)];
    parts.push(
      boundary({ id: caught, x: 25, y: 40 }, id, error.title, { kind: 'error', code: error.code }),
      step({ id: settle, x: 0, y: 160 }, settleWords, { ...properties, assignment: 'role(administrator)' }),
    );
    flows.push(
      {
        from: caught,
        to: settle,
        points: [
          [25, 58],
          [25, 120],
        ],
      },
      {
        from: settle,
        to: id,
        points: [
          [-25, 120],
          [-25, 40],
        ],
      },
    );
  }
  return { id, parts, flows };
}

const settleWords = localized('排除问题后重试', '排除問題後重試', 'Settle and try again');

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
