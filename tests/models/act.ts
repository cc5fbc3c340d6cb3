import { actOnReceiver, cancelAsAdministrator } from './send-message.ts';
import { completeStep } from './complete-step.ts';
import type { Receiver } from './interpreter/messages.ts';
import type { Life } from './life.ts';
import { runWorkerStep } from './run-worker-step.ts';

/** Does one thing that may be done now; a calm life goes on towards its end. */
export async function act(life: Life, calm: boolean): Promise<void> {
  const { random, interpreter } = life;
  const leaves = interpreter.leaves();
  const userTasks = leaves.filter(({ node }) => node.kind === 'userTask');
  const workers = leaves.filter(({ node }) => node.kind === 'worker');
  const receivers = interpreter.receivers();
  const doing = random.weigh({
    complete: userTasks.length > 0 ? 6 : 0,
    work: workers.length > 0 ? 5 : 0,
    receive: calm || receivers.length === 0 ? 0 : 2,
    cancel: calm ? 0 : 0.1,
    // A ticket at rest with nothing to do but a message is no fault of the drawing's.
    stuck: leaves.length === 0 ? 1 : 0,
  });
  life.counts[doing] = (life.counts[doing] ?? 0) + 1;
  switch (doing) {
    case 'complete':
      return await completeStep(life, random.pick(userTasks), calm);
    case 'work':
      return await runWorkerStep(life, random.pick(workers));
    case 'receive':
      return await actOnReceiver(life, chooseReceiver(life, receivers));
    case 'cancel':
      return await cancelAsAdministrator(life);
    default:
      throw new Error('nothing can be done any more');
  }
}

/** Mostly one that leaves the ticket something to do. */
function chooseReceiver({ random, model }: Life, receivers: Receiver[]): Receiver {
  const ending = model.root.events.filter(({ interrupting }) => interrupting).map(({ message }) => message);
  const milder = receivers.filter(({ message }) => !ending.includes(message));
  return random.pick(milder.length > 0 && random.chance(0.85) ? milder : receivers);
}
