import type { LocalizedText } from '@baton/contract/language';
import { localized } from '@baton/contract/process/localized';
import type { BlockOutcome, BlockPart, BlockPlace } from './block.ts';

type Place = Pick<BlockPart, 'id' | 'x' | 'y'> & Partial<BlockPart>;

/** A step somebody does; waiting for them, a ticket is pending unless said otherwise. */
export function step(at: Place, words: LocalizedText, properties: Record<string, string>): BlockPart {
  return { ...at, type: 'bpmn:UserTask', words, properties: { ticketStatus: 'pending', ...properties } };
}

/** An external task of a topic. */
export function worker(
  at: Place,
  topic: string,
  words: LocalizedText,
  properties: Record<string, string>,
): BlockPart {
  return {
    ...{ ...at, type: 'bpmn:ServiceTask', words },
    attributes: { 'camunda:type': 'external', 'camunda:topic': topic },
    properties: { ticketStatus: 'pending', ...properties },
  };
}

export function gateway(at: Place, words?: LocalizedText): BlockPart {
  return { ...at, type: 'bpmn:ExclusiveGateway', ...(words ? { words } : {}) };
}

/** An end; in the process itself it says how the ticket ended. */
export function end(at: Place, words: LocalizedText, outcome: string, { topLevel }: BlockPlace): BlockPart {
  return { ...at, type: 'bpmn:EndEvent', words, properties: topLevel ? { ticketOutcome: outcome } : {} };
}

export function boundary(
  at: Place,
  on: string,
  words: LocalizedText,
  event: NonNullable<BlockPart['event']>,
  interrupting = true,
): BlockPart {
  const attributes = { cancelActivity: interrupting };
  return { ...at, type: 'bpmn:BoundaryEvent', on, words, event, attributes };
}

/** The button that takes the drawing on. */
export function agree(key: string, words: LocalizedText): BlockOutcome {
  return { key, words, properties: { verdict: 'agree', tone: 'primary', order: '1' } };
}

/** The button that refuses, with a reason. */
export function refuse(key: string, words: LocalizedText): BlockOutcome {
  return { key, words, properties: { verdict: 'refuse', tone: 'danger', order: '2', reason: 'required' } };
}

export const agreeWords = localized('同意', '同意', 'Agree');
export const refuseWords = localized('拒绝', '拒絕', 'Refuse');
export const rejectedWords = localized('已驳回', '已駁回', 'Rejected');
export const resultWords = localized('结果', '結果', 'Result');
export const overdueWords = localized('超时', '逾時', 'Overdue');
