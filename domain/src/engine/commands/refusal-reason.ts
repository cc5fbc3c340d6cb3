import type { ErrorCodeName } from '@baton/contract/error-codes';
import type { EngineException } from '../port/engine-port.ts';
import type { CommandKind } from './command-effect.ts';

/**
 * Why a rival or an event of the process made a command impossible; null when the engine's objection is none of
 * those: then it is a fault that a person must look at. A start has no rivals.
 */
export function refusalReason(kind: CommandKind, exception: EngineException): ErrorCodeName | null {
  if (kind === 'start') return null;
  const reasons = taskKinds.has(kind) ? ofUserTasks : ofInstances;
  return Object.hasOwn(reasons, exception.type) ? (reasons[exception.type] ?? null) : null;
}

const taskKinds = new Set<CommandKind>(['complete', 'claim', 'release', 'assign']);

const ofUserTasks: Record<string, ErrorCodeName> = {
  TaskAlreadyClaimedException: 'task_already_claimed',
  SuspendedEntityInteractionException: 'task_suspended',
  TaskGoneException: 'task_gone',
  DelegationPendingException: 'task_busy',
};

const ofInstances: Record<string, ErrorCodeName> = {
  SuspendedEntityInteractionException: 'task_suspended',
  NoReceiverException: 'cancel_not_possible',
  MismatchingMessageCorrelationException: 'cancel_not_possible',
  BadUserRequestException: 'cancel_not_possible',
  NotFoundException: 'cancel_not_possible',
  NullValueException: 'cancel_not_possible',
};
