import { nameProperty } from '@baton/contract/process/name-property';
import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';
import { decisionResultOf, mainLanguageOf } from './element-facts.ts';
import type { DecisionResult } from './element-facts.ts';
import type { BlockEvent } from './blocks/block.ts';
import { eventDefinition } from './blocks/event-definition.ts';
import type { EventTrigger } from './event-trigger.ts';
import { elementsOf } from './model-element.ts';
import type { ModelElement, Moddle } from './model-element.ts';
import { isDefaultFlow, outcomeCondition } from './outcome-flow.ts';
import { readProperties, withProperties } from './product-properties.ts';
import type { PropertyChanges } from './product-properties.ts';

/** A change somebody makes in a panel; null or an empty name takes something away. */
export interface ElementEdit {
  names?: Partial<Record<Language, string>>;
  properties?: PropertyChanges;
  form?: string | null;
  outcome?: string | null;
  /** Id of the decision a business rule task takes. */
  decision?: string | null;
  resultVariable?: string | null;
  mapDecisionResult?: DecisionResult;
  condition?: string | null;
  trigger?: EventTrigger;
}

/** The model properties an edit sets, together: one step of undo. */
export function changesOf(moddle: Moddle, element: ModelElement, edit: ElementEdit): Record<string, unknown> {
  const properties: Record<string, string | null> = { ...edit.properties };
  const changes: Record<string, unknown> = {};
  for (const language of languages) {
    const name = edit.names?.[language]?.trim();
    if (name === undefined) continue;
    properties[nameProperty[language]] = name || null;
    if (language === mainLanguageOf(element)) changes['name'] = name || undefined;
  }
  if (edit.form !== undefined) {
    changes['camunda:formRef'] = edit.form ?? undefined;
    // The engine refuses a form that is not bound to its deployment.
    changes['camunda:formRefBinding'] = edit.form === null ? undefined : 'deployment';
  }
  if (edit.decision !== undefined) Object.assign(changes, decisionChanges(element, edit.decision));
  if (edit.resultVariable !== undefined) changes['camunda:resultVariable'] = edit.resultVariable ?? undefined;
  if (edit.mapDecisionResult !== undefined) changes['camunda:mapDecisionResult'] = edit.mapDecisionResult;
  if (edit.outcome !== undefined) {
    const key = edit.outcome;
    const isDefault = isDefaultFlow(element);
    if (!isDefault)
      changes['conditionExpression'] = expressionOf(
        moddle,
        element,
        key === null ? null : outcomeCondition(key),
      );
    // The property may repeat the key of a condition; then the two must agree.
    if (isDefault || 'outcome' in readProperties(element)) properties['outcome'] = key;
  }
  if (edit.condition !== undefined)
    changes['conditionExpression'] = expressionOf(moddle, element, edit.condition);
  if (edit.trigger) changes['eventDefinitions'] = [definitionOf(moddle, element, edit.trigger)];
  if (Object.keys(properties).length > 0)
    changes['extensionElements'] = withProperties(moddle, element, properties);
  return changes;
}

/** A decision comes with all that the engine needs to take its answer; what is said already stays. */
function decisionChanges(element: ModelElement, decision: string | null): Record<string, unknown> {
  if (decision === null) {
    const attributes = ['decisionRef', 'decisionRefBinding', 'resultVariable', 'mapDecisionResult'];
    return Object.fromEntries(attributes.map((name) => [`camunda:${name}`, undefined]));
  }
  const said = (name: string) => element.get(`camunda:${name}`) as string | undefined;
  return {
    'camunda:decisionRef': decision,
    'camunda:decisionRefBinding': 'deployment',
    'camunda:resultVariable': said('resultVariable') ?? 'answer',
    'camunda:mapDecisionResult': decisionResultOf(said('mapDecisionResult')) ?? 'singleEntry',
    // It takes the decision itself, no worker does.
    'camunda:type': undefined,
    'camunda:topic': undefined,
  };
}

function definitionOf(moddle: Moddle, event: ModelElement, { kind, value }: EventTrigger): ModelElement {
  let root = event;
  while (root.$parent) root = root.$parent;
  const wanted: BlockEvent =
    kind === 'timer'
      ? { kind, duration: value }
      : kind === 'message'
        ? { kind, name: value }
        : { kind, code: value };
  const made = eventDefinition(moddle, elementsOf(root, 'rootElements'), new Map(), wanted);
  made.$parent = event;
  return made;
}

function expressionOf(moddle: Moddle, flow: ModelElement, body: string | null): ModelElement | undefined {
  if (!body) return undefined;
  const made = moddle.create('bpmn:FormalExpression', { body });
  made.$parent = flow;
  return made;
}
