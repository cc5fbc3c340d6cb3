import type { Language, LocalizedText } from '@baton/contract/language';
import type { TicketStatus } from '@baton/contract/process/properties';

/** All that the platform knows of one published process; plain JSON, stored with the version. */
export interface ProcessModel {
  key: string;
  name: LocalizedText;
  mainLanguage: Language;
  start: { id: string; formId: string | null; fieldRights: FieldRights };
  /** The user task completed at creation with the start form's data, if one is drawn. */
  startStep: string | null;
  /** Every flow node by id, nested ones included. */
  elements: Record<string, ProcessElement>;
  userTasks: Record<string, UserTaskStep>;
  workers: Record<string, WorkerStep>;
  routingVariables: RoutingVariable[];
  /** Names of the messages top-level event sub-processes receive. */
  receivedMessages: string[];
  formIds: string[];
  decisionIds: string[];
}

export interface ProcessElement {
  id: string;
  /** BPMN local name: `userTask`, `serviceTask`, `exclusiveGateway`, `endEvent` … */
  type: string;
  name: LocalizedText;
  /** Own status, else the enclosing sub-process's or lane's, else `pending`. */
  ticketStatus: TicketStatus;
  ticketOutcome: string | null;
  /** Enclosing sub-process; null at the top level. */
  scope: string | null;
  clocks: 'run' | 'paused';
  /** Working-time duration of the step clock (user task or sub-process). */
  deadline: string | null;
  /** Messages its boundary events receive: name → boundary event id. */
  boundaryMessages: Record<string, string>;
  /** For a sub-process or task that runs once per entry of a list; its element variable is known inside. */
  multiInstance?: MultiInstanceModel;
}

export interface MultiInstanceModel {
  collection: string;
  element: string;
  sequential: boolean;
}

export interface FieldRights {
  hidden: string[];
  read: string[];
  edit: string[];
  required: string[];
}

export interface UserTaskStep {
  id: string;
  name: LocalizedText;
  stage: LocalizedText | null;
  formId: string | null;
  fieldRights: FieldRights;
  outcomes: Outcome[];
  completeLabel: LocalizedText;
  /** Strategies tried in order; empty means the native attributes count. */
  assignment: AssignmentStrategy[];
  assignmentExclude: ('requester' | 'previousHandler' | 'asker')[];
  assignmentMode: 'claim' | 'dispatch' | 'roundRobin' | 'leastLoad' | 'skillAndLoad';
  whenNobody: string;
  operations: string[];
  multiInstance: MultiInstanceModel | null;
  /** When several people have decided; null on a step of one. */
  countersign?: { rule: 'all' | 'any' | 'ratio' | 'weighted' | 'sequence'; ratio: number | null } | null;
  /** User tasks whose completion may be the last one before this step: who of them completed is its asker. */
  upstreamUserTasks: string[];
}

/** `departmentHead(ticketDepartment, 1)` → `{ strategy: 'departmentHead', arguments: ['ticketDepartment', '1'] }`. */
export interface AssignmentStrategy {
  strategy: string;
  arguments: string[];
}

/** One button of a step. A step without a deciding gateway has none and shows `completeLabel`. */
export interface Outcome {
  key: string;
  flowId: string;
  name: LocalizedText;
  verdict: 'agree' | 'refuse' | 'return' | 'other' | null;
  tone: 'primary' | 'neutral' | 'danger';
  order: number;
  outcomeFormId: string | null;
  reasonRequired: boolean;
  signatureRequired: boolean;
}

export interface WorkerStep {
  id: string;
  topic: string;
  inputs: Record<string, string>;
}

export interface RoutingVariable {
  name: string;
  type: 'string' | 'number' | 'boolean' | 'date' | 'list';
  /** What the start of a ticket writes; absent: null. */
  initial?: string | number | boolean;
}
