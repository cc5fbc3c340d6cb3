import type { EngineAnswer, EngineConnection } from './call-engine.ts';
import type { CommandEnvelope, CommandReply } from './engine-port.ts';
import { isObject, isRace, readEngineException, unexpectedAnswer } from './read-engine-fault.ts';

/** `EnginePort.command` over HTTP. */
export async function sendCommand(
  engine: EngineConnection,
  envelope: CommandEnvelope,
  actingUsername: string | null,
): Promise<CommandReply> {
  const answer = await engine.call({
    method: 'POST',
    path: '/commands',
    body: JSON.stringify(envelope),
    actingUsername,
  });
  return readCommandReply(answer);
}

/** Reads the state the engine names; an exception without one counts by its code. Throws `EngineUnavailable`. */
export function readCommandReply(answer: EngineAnswer): CommandReply {
  const { body } = answer;
  const exception = readEngineException(isObject(body) ? (body.exception ?? body) : body);
  if (isObject(body) && answer.status === 200) {
    const xid = typeof body.xid === 'string' ? body.xid : '';
    if (body.state === 'done')
      return { state: 'done', xid, result: isObject(body.result) ? body.result : {} };
    if (body.state === 'already') return { state: 'already', xid };
    if (body.state === 'refused' && exception) return { state: 'refused', exception };
    if (body.state === 'retry' && exception) return { state: 'retry', exception };
  }
  // A body the engine cannot read will not become readable by sending it again.
  if (exception?.type === 'InvalidBody' || exception?.type === 'BodyTooLarge') {
    return { state: 'refused', exception };
  }
  if (exception && isRace(exception)) return { state: 'retry', exception };
  throw unexpectedAnswer(answer);
}
