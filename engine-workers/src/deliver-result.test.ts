import { describe, expect, it } from 'vitest';
import { DomainError } from '@baton/domain/errors';
import { deliverResult } from './deliver-result.ts';
import type { Delivery, EngineReplies } from './delivery.ts';

const delivery: Delivery = {
  externalTaskId: 't1',
  topic: 'route-ticket',
  businessKey: 'INC-1',
  processInstanceId: 'p1',
  elementId: 'route',
  retries: null,
  inputs: {},
  variables: {},
};
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Records what the engine is told; `lost` replies fail before they arrive. */
function engine(lost: Error[] = []) {
  const told: unknown[] = [];
  const tell = (what: unknown) => {
    const failure = lost.shift();
    if (failure) return Promise.reject(failure);
    told.push(what);
    return Promise.resolve();
  };
  const replies: EngineReplies = {
    complete: (variables) => tell({ complete: variables }),
    bpmnError: (code) => tell({ bpmnError: code }),
    fail: ({ retries }) => tell({ fail: retries }),
  };
  return { replies, told };
}

describe('deliverResult', () => {
  it('hands the outputs over', async () => {
    const { replies, told } = engine();
    await deliverResult(
      delivery,
      replies,
      () => Promise.resolve({ kind: 'complete', variables: { a: 1 } }),
      log,
    );
    expect(told).toEqual([{ complete: { a: 1 } }]);
  });

  it('repeats a reply that did not arrive and stops at the engine’s refusal', async () => {
    const cut = engine([new Error('socket hang up')]);
    await deliverResult(
      delivery,
      cut.replies,
      () => Promise.resolve({ kind: 'complete', variables: {} }),
      log,
    );
    expect(cut.told).toHaveLength(1);

    const gone = engine([Object.assign(new Error('gone'), { httpStatusCode: 404 })]);
    const work = deliverResult(
      delivery,
      gone.replies,
      () => Promise.resolve({ kind: 'complete', variables: {} }),
      log,
    );
    await expect(work).rejects.toThrow('gone');
  });

  it('counts a failing handler down and makes no try cost anything when the platform failed', async () => {
    const broken = engine();
    await deliverResult(
      { ...delivery, retries: 1 },
      broken.replies,
      () => Promise.reject(new Error('no')),
      log,
    );
    expect(broken.told).toEqual([{ fail: 0 }]);

    const platform = engine();
    const outage = () => Promise.reject(new DomainError('engine_unavailable'));
    await deliverResult({ ...delivery, retries: 3 }, platform.replies, outage, log);
    expect(platform.told).toEqual([{ fail: 3 }]);
  });

  it('turns a declared error into a BPMN error', async () => {
    const { replies, told } = engine();
    const result = { kind: 'bpmnError', code: 'no_team', message: 'none' } as const;
    await deliverResult(delivery, replies, () => Promise.resolve(result), log);
    expect(told).toEqual([{ bpmnError: 'no_team' }]);
  });
});
