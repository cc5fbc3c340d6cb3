import type { LocalizedText } from '../language.ts';
import { fill, localized } from './localized.ts';

/** What is asked of an element to tell people which one is meant. */
export interface TellableElement {
  /** BPMN local name. */
  type: string;
  /** Null where it has none. */
  name: LocalizedText | null;
  /** Ids of what flows lead here from; of a flow that of its source. */
  before: readonly string[];
  after: readonly string[];
  /** Id of the activity a boundary event stands on. */
  host: string | null;
}

export type FindElement = (id: string) => TellableElement | undefined;

/**
 * How people recognise an element: by its name; where it has none, by what stands around it on the drawing, as "gateway
 * after 'Handle'" or "flow from 'Handle' to 'Done'". Null for what nothing with a name leads to or from, and for what
 * is not drawn as a part of the flow.
 */
export function elementWords(id: string, find: FindElement): LocalizedText | null {
  const element = find(id);
  if (!element) return null;
  if (element.name) return element.name;
  if (element.type === 'sequenceFlow') return flowWords(element, find);
  return nodeWords(id, find);
}

function flowWords({ before, after }: TellableElement, find: FindElement): LocalizedText | null {
  const [from, to] = [before[0], after[0]].map((id) => (id === undefined ? null : place(id, find)));
  return from && to ? fill(flowBetween, { from, to }) : null;
}

function nodeWords(id: string, find: FindElement): LocalizedText | null {
  const hostId = find(id)?.host ?? null;
  // Of a host without a name only the flow is asked: a file may say that two stand on each other.
  const host = hostId === null ? null : place(hostId, find, besideFlow);
  return host ? fill(eventOn, { host }) : besideFlow(id, find);
}

function besideFlow(id: string, find: FindElement): LocalizedText | null {
  const kind = kindOf(find(id)?.type ?? '');
  if (!kind) return null;
  const behind = nearestNamed(id, find, 'before');
  if (behind) return fill(afterIt, { kind, name: quoted(behind) });
  const ahead = nearestNamed(id, find, 'after');
  return ahead ? fill(beforeIt, { kind, name: quoted(ahead) }) : null;
}

/** A name in quotes, else the words that stand for one. */
function place(id: string, find: FindElement, wordsOf = nodeWords): LocalizedText | null {
  const name = find(id)?.name;
  return name ? quoted(name) : wordsOf(id, find);
}

/** The name of the nearest element with one, against the flow or along it. */
function nearestNamed(id: string, find: FindElement, way: 'before' | 'after'): LocalizedText | null {
  const seen = new Set([id]);
  // A set goes on over what is added while it is walked.
  for (const at of seen) {
    const element = find(at);
    if (at !== id && element?.name) return element.name;
    for (const next of element?.[way] ?? []) seen.add(next);
    if (way === 'before' && element?.host) seen.add(element.host);
  }
  return null;
}

/** Inner quotation marks: a sentence puts the whole into its outer ones. */
const quoted = (name: LocalizedText) => fill(inQuotes, { name });
const inQuotes = localized('‘{name}’', '『{name}』', "'{name}'");
const flowBetween = localized('从{from}到{to}的连线', '從{from}到{to}的連線', 'flow from {from} to {to}');
const eventOn = localized('{host}边上的事件', '{host}邊上的事件', 'event on {host}');
const afterIt = localized('{name}之后的{kind}', '{name}之後的{kind}', '{kind} after {name}');
const beforeIt = localized('{name}之前的{kind}', '{name}之前的{kind}', '{kind} before {name}');

const kinds: readonly (readonly [ending: RegExp, LocalizedText])[] = [
  [/Gateway$/, localized('网关', '閘道', 'gateway')],
  [/^startEvent$/, localized('开始', '開始', 'start')],
  [/^endEvent$/, localized('结束', '結束', 'end')],
  [/Event$/, localized('事件', '事件', 'event')],
  [/^(?:subProcess|transaction|adHocSubProcess|callActivity)$/, localized('子流程', '子流程', 'sub-process')],
  [/[tT]ask$/, localized('任务', '任務', 'task')],
];

function kindOf(type: string): LocalizedText | null {
  return kinds.find(([ending]) => ending.test(type))?.[1] ?? null;
}
