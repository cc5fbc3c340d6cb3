import { Check, Errors } from 'typebox/value';
import type { LocalizedText } from '../language.ts';
import { fill, localized } from './localized.ts';
import { mostScenarios, RunStep, Scenario } from './scenario.ts';

export interface ScenarioFault {
  message: LocalizedText;
}

/**
 * Reads the scenarios of a type's declaration: those that are none are told, each fault naming scenario and place. A
 * declaration without any has none.
 */
export function readScenarios(declaration: Readonly<Record<string, unknown>>): {
  scenarios: Scenario[];
  faults: ScenarioFault[];
} {
  const raw = declaration['scenarios'];
  if (raw === undefined) return { scenarios: [], faults: [] };
  if (!Array.isArray(raw)) return { scenarios: [], faults: [{ message: noList }] };
  if (raw.length > mostScenarios) {
    return { scenarios: [], faults: [{ message: fill(tooMany, { most: String(mostScenarios) }) }] };
  }
  const scenarios: Scenario[] = [];
  const faults: ScenarioFault[] = [];
  const seen = new Set<string>();
  raw.forEach((candidate: unknown, at) => {
    if (!Check(Scenario, candidate)) faults.push(faultOf(candidate, at));
    else if (seen.has(candidate.id)) faults.push({ message: fill(twin, { id: candidate.id }) });
    else scenarios.push(candidate);
    if (Check(Scenario, candidate)) seen.add(candidate.id);
  });
  return { scenarios, faults };
}

function faultOf(candidate: unknown, at: number): ScenarioFault {
  const place = placeInStep(candidate) ?? (placeOf(Errors(Scenario, candidate)[0]) || '/');
  const { id, name } = (candidate ?? {}) as { id?: unknown; name?: unknown };
  const named = [name, id].find((word) => typeof word === 'string' && word !== '');
  return { message: fill(isWrong, { name: String(named ?? `#${at + 1}`), place }) };
}

/**
 * Where the first step that is none is wrong for its own kind; null where all are steps. Against all the other kinds it
 * is wrong anyway, in more places than the library tells.
 */
function placeInStep(candidate: unknown): string | null {
  const { steps } = (candidate ?? {}) as { steps?: unknown };
  if (!Array.isArray(steps)) return null;
  const given = steps.map((entry: unknown) => ((entry ?? {}) as { step?: unknown }).step);
  const at = given.findIndex((step) => typeof step === 'object' && step !== null && !Check(RunStep, step));
  if (at < 0) return null;
  const kind = RunStep.anyOf.find(({ properties }) =>
    Check(properties.do, (given[at] as { do?: unknown }).do),
  );
  const inside = kind ? placeOf(Errors(kind, given[at])[0]) : '/do';
  return `/steps/${at}/step${inside}`;
}

type Fault = ReturnType<typeof Errors>[number];

function placeOf(fault: Fault | undefined): string {
  return `${fault?.instancePath ?? ''}${missingIn(fault)}`;
}

function missingIn(fault: Fault | undefined): string {
  const { requiredProperties: missing } = (fault?.params ?? {}) as { requiredProperties?: string[] };
  return missing?.[0] === undefined ? '' : `/${missing[0]}`;
}

const noList = localized('场景必须是列表', '情境必須是清單', 'The scenarios must be a list');
const tooMany = localized('场景超过 {most} 个', '情境超過 {most} 個', 'There are more than {most} scenarios');
const twin = localized(
  '两个场景的标识都是“{id}”',
  '兩個情境的識別碼都是「{id}」',
  'Two scenarios have the id "{id}"',
);
const isWrong = localized(
  '场景“{name}”在 {place} 处有误',
  '情境「{name}」在 {place} 處有誤',
  'The scenario "{name}" is wrong at {place}',
);
