import { Check, Errors } from 'typebox/value';
import type { LocalizedText } from '../language.ts';
import { fill, localized } from './localized.ts';
import { mostScenarios, Scenario } from './scenario.ts';

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
  // The deepest place says most: a step that fits none of its kinds is wrong in its own field first.
  const errors = [...Errors(Scenario, candidate)];
  const [deepest] = errors.sort((a, b) => b.instancePath.length - a.instancePath.length);
  const id = (candidate as { id?: unknown } | null)?.id;
  const name = typeof id === 'string' ? id : `#${at + 1}`;
  return { message: fill(isWrong, { name, place: deepest?.instancePath || '/' }) };
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
