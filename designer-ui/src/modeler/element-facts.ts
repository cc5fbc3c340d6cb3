import { nameProperty } from '@baton/contract/process/name-property';
import { languages } from '@baton/contract/language';
import type { Language } from '@baton/contract/language';
import { conditionKey, conditionOf, isDefaultFlow, isOutcomeFlow } from './outcome-flow.ts';
import { elementsOf, localType } from './model-element.ts';
import type { ModelElement } from './model-element.ts';
import { readProperties } from './product-properties.ts';
import { triggerOf } from './event-trigger.ts';
import type { EventTrigger } from './event-trigger.ts';

/** What a panel shows of an element of the drawing, as plain data. */
export interface ElementFacts {
  id: string;
  /** BPMN local name, such as `userTask`. */
  type: string;
  names: Record<Language, string>;
  /** The language of the BPMN names. */
  mainLanguage: Language;
  properties: Readonly<Record<string, string>>;
  /** Id of its form; undefined where an element takes none. */
  form: string | null | undefined;
  /** The decision a business rule task takes; undefined for what takes none. */
  decision: DecisionFacts | undefined;
  /** Key of the button a flow is; undefined for what is no button. */
  outcome: string | null | undefined;
  /** An end that says how the ticket ended. */
  endsTicket: boolean;
  /** Topic of a worker. */
  topic: string | null;
  /** The element template it was made with. */
  template: { id: string; version: number | null } | null;
  /** It runs once for each entry of a list. */
  several: boolean;
  /** What the list's entry of each is called; null where no list is run over, or it has no name. */
  entry: string | null;
  /** What an event waits for or catches, where it is a text. */
  trigger: EventTrigger | null;
  /** What has to hold for a flow that is no button; undefined where none is asked. */
  condition: string | null | undefined;
  /** The buttons of a step. */
  outcomes: { id: string; key: string; name: string }[];
  /** What it decides by, as it is written: the condition of a flow, the list a step is repeated over. */
  expressions: readonly string[];
}

/** How the answer of a decision becomes the value of a variable. */
export const decisionResults = ['singleEntry', 'collectEntries'] as const;
export type DecisionResult = (typeof decisionResults)[number];

export interface DecisionFacts {
  id: string | null;
  resultVariable: string;
  result: DecisionResult | null;
}

/** Reads an element as it is now. */
export function elementFacts(element: ModelElement): ElementFacts {
  const properties = readProperties(element);
  const mainLanguage = mainLanguageOf(element);
  const names = languages.map((language) => [
    language,
    properties[nameProperty[language]] ?? (language === mainLanguage ? (element.name ?? '') : ''),
  ]);
  return {
    ...{ id: element.id ?? '', type: localType(element), mainLanguage, properties },
    names: Object.fromEntries(names) as Record<Language, string>,
    form: takesForm(element) ? ((element.get('camunda:formRef') as string | undefined) ?? null) : undefined,
    decision: element.$type === 'bpmn:BusinessRuleTask' ? decisionOf(element) : undefined,
    outcome: isOutcomeFlow(element) ? outcomeOf(element, properties) : undefined,
    endsTicket: endsTicket(element),
    topic: textOf(element, 'camunda:topic'),
    template: templateOf(element),
    several: element.$type === 'bpmn:UserTask' && Boolean(element.get('loopCharacteristics')),
    entry: entryOf(element),
    trigger: triggerOf(element),
    condition: takesCondition(element) ? conditionOf(element) : undefined,
    outcomes: outcomesOf(element),
    expressions: expressionsOf(element),
  };
}

function templateOf(element: ModelElement): ElementFacts['template'] {
  const id = element.get('camunda:modelerTemplate') as string | undefined;
  const version = element.get('camunda:modelerTemplateVersion') as number | undefined;
  return id ? { id, version: version ?? null } : null;
}

function entryOf(element: ModelElement): string | null {
  const loop = element.get('loopCharacteristics') as ModelElement | undefined;
  return (loop?.get('camunda:elementVariable') as string | undefined) ?? null;
}

function expressionsOf(element: ModelElement): string[] {
  const condition = element.get('conditionExpression') as { body?: string } | undefined;
  const loop = element.get('loopCharacteristics') as ModelElement | undefined;
  const collection = loop?.get('camunda:collection') as string | undefined;
  return [condition?.body, collection].filter((each) => typeof each === 'string');
}

/** The language of the names in the drawing an element stands in. */
export function mainLanguageOf(element: ModelElement): Language {
  let at: ModelElement | undefined = element;
  while (at && at.$type !== 'bpmn:Process') at = at.$parent;
  const said = at ? readProperties(at)['mainLanguage'] : undefined;
  return languages.find((language) => language === said) ?? languages[0];
}

/** A way of mapping that a panel knows; null for others. */
export function decisionResultOf(mapping: unknown): DecisionResult | null {
  return decisionResults.find((known) => known === mapping) ?? null;
}

function decisionOf(element: ModelElement): DecisionFacts {
  return {
    id: (element.get('camunda:decisionRef') as string | undefined) ?? null,
    resultVariable: (element.get('camunda:resultVariable') as string | undefined) ?? '',
    result: decisionResultOf(element.get('camunda:mapDecisionResult')),
  };
}

function textOf(element: ModelElement, property: string): string | null {
  const value = element.$type === 'bpmn:ServiceTask' ? element.get(property) : undefined;
  return typeof value === 'string' ? value : null;
}

/** Flows of a gateway that asks for data, and not its default. */
function takesCondition(flow: ModelElement): boolean {
  const source =
    flow.$type === 'bpmn:SequenceFlow' ? (flow.get('sourceRef') as ModelElement | undefined) : undefined;
  const decides = /^bpmn:(Exclusive|Inclusive)Gateway$/.test(source?.$type ?? '');
  return (
    decides &&
    elementsOf(source as ModelElement, 'outgoing').length > 1 &&
    !isDefaultFlow(flow) &&
    !isOutcomeFlow(flow)
  );
}

function outcomesOf(step: ModelElement): ElementFacts['outcomes'] {
  if (step.$type !== 'bpmn:UserTask') return [];
  const targets = elementsOf(step, 'outgoing').map(
    (flow) => flow.get('targetRef') as ModelElement | undefined,
  );
  const flows = targets.flatMap((target) => (target ? elementsOf(target, 'outgoing') : []));
  return flows.filter(isOutcomeFlow).map((flow) => ({
    ...{ id: flow.id ?? '', name: flow.name ?? '' },
    key: outcomeOf(flow, readProperties(flow)) ?? '',
  }));
}

function takesForm(element: ModelElement): boolean {
  const startsTicket =
    element.$type === 'bpmn:StartEvent' &&
    element.$parent?.$type === 'bpmn:Process' &&
    (element.get('eventDefinitions') as unknown[] | undefined)?.length === 0;
  return startsTicket || element.$type === 'bpmn:UserTask';
}

function outcomeOf(flow: ModelElement, properties: Record<string, string>): string | null {
  return isDefaultFlow(flow) ? (properties['outcome'] ?? null) : conditionKey(flow);
}

/** The ends of the process itself, and of the event sub-processes that stand in it. */
function endsTicket(element: ModelElement): boolean {
  const scope = element.$parent;
  if (element.$type !== 'bpmn:EndEvent' || !scope) return false;
  if (scope.$type === 'bpmn:Process') return true;
  return scope.get('triggeredByEvent') === true && scope.$parent?.$type === 'bpmn:Process';
}
