import type { TicketStatus } from '@baton/contract/process/properties';
import { findTopic } from '@baton/contract/process/topics';
import { diagramPositions } from './diagram-positions.ts';
import type { Drawing, FlowNode } from './drawing.ts';
import { inherited } from './inherit.ts';
import { mainLanguageOf } from './main-language.ts';
import type { ParsedBundle } from './parse-bundle.ts';
import type { ProcessElement, ProcessModel, WorkerStep } from './process-model.ts';
import { readLocalized } from './read-names.ts';
import { readUpstream } from './read-upstream.ts';
import { readFieldRights, readMultiInstanceModel, readUserTask } from './read-user-task.ts';
import { readVariableUses, routingVariables } from './routing-variables.ts';
import { startOf, topLevelEventSubProcesses } from './scope-nodes.ts';
import { camundaAttribute } from './xml/xml-element.ts';

/**
 * What is stored with a version and asked at run time. Pure; meant for bundles that passed the gate, and
 * total on others. Throws when the file holds no process at all.
 */
export function readProcess(bundle: ParsedBundle): ProcessModel {
  const { drawing, definitions } = bundle.bpmn;
  if (!drawing) throw new Error('the file holds no process');
  const language = mainLanguageOf(drawing);
  const nodes = [...drawing.nodes.values()];
  const start = startOf(drawing, null);
  const positions = diagramPositions(definitions);
  const userTasks = nodes.filter((node) => node.type === 'userTask');
  const steps = userTasks.map((node) =>
    readUserTask(drawing, node, language, positions, readUpstream(drawing, node)),
  );
  const processName = drawing.process.attributes.find((attribute) => attribute.name === 'name')?.value;
  const key = drawing.process.attributes.find((attribute) => attribute.name === 'id')?.value ?? '';
  return {
    key,
    name: readLocalized(drawing.properties, 'name', processName, language) ?? { [language]: key },
    mainLanguage: language,
    start: {
      id: start?.id ?? '',
      formId: start ? camundaAttribute(start.xml, 'formRef') : null,
      fieldRights: start ? readFieldRights(start) : { hidden: [], read: [], edit: [], required: [] },
    },
    startStep: userTasks.find((node) => node.properties.get('startStep') === 'true')?.id ?? null,
    elements: Object.fromEntries(nodes.map((node) => [node.id, readElement(node, language)])),
    userTasks: Object.fromEntries(steps.map((step) => [step.id, step])),
    workers: Object.fromEntries(nodes.flatMap(readWorker).map((worker) => [worker.id, worker])),
    routingVariables: routingVariables(readVariableUses(bundle, drawing)),
    receivedMessages: receivedMessages(drawing),
    formIds: unique([
      ...nodes.map((node) => camundaAttribute(node.xml, 'formRef')),
      ...steps.flatMap((step) => step.outcomes.map((outcome) => outcome.outcomeFormId)),
    ]),
    decisionIds: unique(nodes.map((node) => camundaAttribute(node.xml, 'decisionRef'))),
  };
}

function readElement(node: FlowNode, language: ReturnType<typeof mainLanguageOf>): ProcessElement {
  const received = node.boundaries.flatMap((boundary) =>
    boundary.trigger?.kind === 'message' && boundary.trigger.reference
      ? [[boundary.trigger.reference, boundary.id] as const]
      : [],
  );
  const many = readMultiInstanceModel(node);
  return {
    id: node.id,
    type: node.type,
    name: readLocalized(node.properties, 'name', node.name, language) ?? {},
    ticketStatus: (inherited(node, 'ticketStatus') ?? 'pending') as TicketStatus,
    ticketOutcome: node.properties.get('ticketOutcome') ?? null,
    scope: node.scope?.id ?? null,
    clocks: inherited(node, 'clocks') === 'paused' ? 'paused' : 'run',
    deadline: node.properties.get('deadline') ?? null,
    boundaryMessages: Object.fromEntries(received),
    ...(many ? { multiInstance: many } : {}),
  };
}

function readWorker(node: FlowNode): WorkerStep[] {
  const worker = camundaAttribute(node.xml, 'type') === 'external' ? node.xml : node.trigger?.xml;
  const topic =
    worker && camundaAttribute(worker, 'type') === 'external' && camundaAttribute(worker, 'topic');
  if (!topic) return [];
  const known = Object.keys(findTopic(topic)?.inputs.properties ?? {});
  const inputs = known.flatMap((input) => {
    const value = node.properties.get(input);
    return value === undefined ? [] : [[input, value] as const];
  });
  return [{ id: node.id, topic, inputs: Object.fromEntries(inputs) }];
}

function receivedMessages(drawing: Drawing): string[] {
  return unique(topLevelEventSubProcesses(drawing).map(({ subProcess }) => subProcess.startMessage));
}

function unique(values: (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ''))];
}
