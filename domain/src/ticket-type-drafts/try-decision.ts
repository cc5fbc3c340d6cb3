import type { DecisionTrial } from '@baton/contract/http/decision-trials';
import type { Context } from '../context.ts';
import type { Evaluation } from '../engine/port/engine-port.ts';
import { DomainError } from '../errors.ts';
import {
  analysisOf,
  attributeOf,
  engineVariable,
  feelNames,
  parseDecisions,
  XmlFault,
} from '../process/index.ts';
import type { Decision, EngineVariable } from '../process/index.ts';
import { draftedBundle, readTypeDraft } from './type-draft-record.ts';

interface TriedDecision {
  key: string;
  decision: string;
  /** The file as it is edited now; without it the draft is looked through. */
  xml?: string;
  values: Record<string, string | number | boolean | null>;
}

/**
 * Evaluates a decision of a draft on the engine. What the engine cannot evaluate is an answer too, naming cell or rule.
 * Throws `ticket_type_not_found`, `validation_failed` where no such decision is in the file, `engine_unavailable`.
 */
export async function tryDecision(ctx: Context, tried: TriedDecision): Promise<DecisionTrial> {
  const bundle = draftedBundle(await readTypeDraft(ctx.db, tried.key));
  if (!bundle) throw new DomainError('ticket_type_not_found', { key: tried.key });
  for (const xml of tried.xml === undefined ? bundle.decisions : [tried.xml]) {
    const decisions = readDecisions(xml);
    if (typeof decisions === 'string') {
      if (tried.xml !== undefined) return refused('file', null, decisions);
      continue;
    }
    const decision = decisions.find(({ id }) => id === tried.decision);
    if (decision) return await evaluate(ctx, xml, decision, decisions, tried.values);
  }
  const message = `There is no decision "${tried.decision}"`;
  throw new DomainError('validation_failed', {}, [{ path: 'decision', code: 'unknown', message }]);
}

/** The decisions of a file, or what is wrong with it. */
function readDecisions(xml: string): Decision[] | string {
  try {
    return parseDecisions('tried.dmn', xml).decisions;
  } catch (fault) {
    if (fault instanceof XmlFault) return fault.message;
    throw fault;
  }
}

async function evaluate(
  ctx: Context,
  xml: string,
  decision: Decision,
  decisions: readonly Decision[],
  values: TriedDecision['values'],
): Promise<DecisionTrial> {
  const involved = withRequired(decision, decisions);
  const unfit = involved.flatMap(unfitTexts);
  // What may not be published is not evaluated either: loops and functions could run for long.
  if (unfit.length > 0) return { ...refused('cell', null, ''), faults: unfit };
  const variables = variablesOf(involved, values);
  const evaluation = await ctx.engine.evaluateDecision({ xml, decision: decision.id, variables });
  return toTrial(evaluation, decision, involved);
}

function withRequired(decision: Decision, decisions: readonly Decision[], seen = new Set<Decision>()) {
  if (seen.has(decision)) return [...seen];
  seen.add(decision);
  for (const other of decisions)
    if (decision.requires.includes(other.id)) withRequired(other, decisions, seen);
  return [...seen];
}

function unfitTexts({ inputs, rules, texts }: Decision): DecisionTrial['faults'] {
  const all = [...inputs.map(({ text, xml }) => ({ text, xml, unary: false })), ...texts];
  return all
    .filter(({ text, unary }) => feelNames(text, unary) === null)
    .map(({ text, xml }) => {
      const rule = rules.findIndex(({ cells, answers }) =>
        [...cells, ...answers].some((one) => one.xml === xml),
      );
      return { kind: 'cell', rule: rule < 0 ? null : rule + 1, text: text.slice(0, 200) };
    });
}

/** All names the decisions read; one without a value is there and empty, as at the start of a ticket. */
function variablesOf(involved: readonly Decision[], values: TriedDecision['values']) {
  const variables: Record<string, EngineVariable> = {};
  for (const { inputs, texts } of involved) {
    for (const { text, type } of inputs)
      if (text in values) variables[text] = engineVariable(type ?? 'string', values[text]);
    const names = [
      ...inputs.map(({ text }) => feelNames(text)),
      ...texts.map(({ text, unary }) => feelNames(text, unary)),
    ];
    for (const name of names.flatMap((each) => each ?? [])) {
      variables[name] ??= engineVariable(typeOf(values[name]), values[name]);
    }
  }
  return variables;
}

function typeOf(value: unknown): 'string' | 'number' | 'boolean' {
  return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'number') : 'string';
}

function toTrial(evaluation: Evaluation, decision: Decision, involved: readonly Decision[]): DecisionTrial {
  const numberOf = (id: string) => {
    for (const { rules } of involved) {
      const at = rules.findIndex(({ xml, cells, answers }) =>
        [xml, ...[...cells, ...answers].map((one) => one.xml)].some((one) => attributeOf(one, 'id') === id),
      );
      if (at >= 0) return at + 1;
    }
    return null;
  };
  const faults = (evaluation.findings ?? []).map(({ message, elementIds }) => {
    const [rule] = elementIds.map(numberOf).filter((number) => number !== null);
    const kind = /hit policy/i.test(message)
      ? ('policy' as const)
      : elementIds.length > 0
        ? ('cell' as const)
        : ('file' as const);
    return { kind, rule: rule ?? null, text: message.slice(0, 500) };
  });
  const { notAnalysed, tooLarge } = analysisOf(decision);
  return {
    tables: evaluation.tables.map(({ decision: id, rules }) => ({
      decision: id,
      hits: rules.flatMap((hit) => {
        const rule = numberOf(hit.id);
        return rule === null ? [] : [{ rule, outputs: hit.outputs }];
      }),
    })),
    ...{ result: evaluation.result ?? null, faults, tooLarge },
    notAnalysed: notAnalysed.map(({ rule, column }) => ({ rule, column: column + 1 })),
  };
}

function refused(kind: 'cell' | 'file', rule: number | null, text: string): DecisionTrial {
  return { tables: [], result: null, faults: [{ kind, rule, text }], notAnalysed: [], tooLarge: false };
}
