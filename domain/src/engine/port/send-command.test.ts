import { describe, expect, it } from 'vitest';
import { readFindings } from './deploy-files.ts';
import { EngineUnavailable } from './engine-unavailable.ts';
import { readCommandReply } from './send-command.ts';

const exception = (type: string, code = 0) => ({ type, code, message: 'm' });

describe('the reply to a command', () => {
  it('is what the engine names as its state', () => {
    const done = { state: 'done', xid: '7', result: { processInstanceId: 'p' } };
    expect(readCommandReply({ status: 200, body: done })).toEqual(done);
    const already = { state: 'already', xid: '7' };
    expect(readCommandReply({ status: 200, body: already })).toEqual(already);
    const refused = { state: 'refused', exception: exception('TaskGoneException') };
    expect(readCommandReply({ status: 200, body: refused })).toEqual(refused);
    const retry = { state: 'retry', exception: exception('OptimisticLockingException', 1) };
    expect(readCommandReply({ status: 200, body: retry })).toEqual(retry);
  });

  it.each([1, 10_000, 10_001])('with code %d is a race, whatever its status', (code) => {
    const reply = readCommandReply({ status: 500, body: exception('ProcessEngineException', code) });
    expect(reply.state).toBe('retry');
  });

  it('about a body nobody can read is a refusal', () => {
    const body = { type: 'InvalidBody', field: 'taskId', message: 'taskId is missing' };
    expect(readCommandReply({ status: 400, body }).state).toBe('refused');
  });

  it.each([
    [500, { type: 'IllegalStateException', message: 'x' }],
    [503, { type: 'CannotGetJdbcConnectionException', message: 'x' }],
    [401, { type: 'NotAuthenticated', message: 'x' }],
    [502, null],
    [200, { state: 'new' }],
    [200, 'text'],
  ])('%d %j leaves the outcome unknown', (status, body) => {
    expect(() => readCommandReply({ status, body })).toThrow(EngineUnavailable);
  });
});

it('the findings of a refused deployment name file, place and element', () => {
  const errors = [{ message: 'no', line: 3, column: 9, mainElementId: 'task' }, { message: 'also' }];
  const findings = readFindings({ type: 'ParseException', details: { 'a.bpmn': { errors, warnings: [] } } });
  expect(findings).toEqual([
    { file: 'a.bpmn', message: 'no', line: 3, column: 9, elementId: 'task' },
    { file: 'a.bpmn', message: 'also', line: null, column: null, elementId: null },
  ]);
});
