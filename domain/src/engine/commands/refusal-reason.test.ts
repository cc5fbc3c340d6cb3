import { describe, expect, it } from 'vitest';
import { refusalReason } from './refusal-reason.ts';

const exception = (type: string) => ({ type, code: 0, message: '' });

describe('why the engine refused', () => {
  it.each([
    ['claim', 'TaskAlreadyClaimedException', 'task_already_claimed'],
    ['complete', 'TaskGoneException', 'task_gone'],
    ['complete', 'SuspendedEntityInteractionException', 'task_suspended'],
    ['complete', 'DelegationPendingException', 'task_busy'],
    ['correlate', 'NoReceiverException', 'cancel_not_possible'],
    ['correlate', 'MismatchingMessageCorrelationException', 'cancel_not_possible'],
    ['delete', 'BadUserRequestException', 'cancel_not_possible'],
  ] as const)('%s: %s means %s', (kind, type, reason) => {
    expect(refusalReason(kind, exception(type))).toBe(reason);
  });

  it.each([
    ['start', 'SuspendedEntityInteractionException'],
    ['complete', 'ProcessEngineException'],
    ['complete', 'BadUserRequestException'],
    ['claim', 'constructor'],
  ] as const)('%s: %s is a fault that a person must look at', (kind, type) => {
    expect(refusalReason(kind, exception(type))).toBeNull();
  });
});
