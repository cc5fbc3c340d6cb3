import type { TicketStatus } from '@baton/contract/process/properties';

/** A process as the generator thinks it, before it becomes BPMN and beside what anybody makes of that. */
export interface Model {
  key: string;
  root: Scope;
  /** Names of messages that may be sent, beside the platform's own. */
  messages: string[];
}

/** The process itself, or the inside of a sub-process. */
export interface Scope {
  nodes: Node[];
  flows: Flow[];
  events: EventSubProcess[];
}

export interface Flow {
  id: string;
  from: string;
  to: string;
  condition: Condition | null;
  button: Button | null;
}

/** The data a gateway decides by; `outcome` stands directly behind a step. */
export type Condition =
  | { on: 'outcome'; equals: string }
  | { on: 'amount'; above: number }
  | { on: 'urgent' | 'moved'; equals: boolean };

export interface Button {
  outcome: string;
  reason: boolean;
  /** Leads on towards an end rather than back. */
  onward: boolean;
}

export type Node = Start | End | UserTask | Worker | Gateway | SubProcess | Boundary;

export interface Start {
  kind: 'start';
  id: string;
}

export interface End {
  kind: 'end';
  id: string;
  outcome: string | null;
  terminate: boolean;
}

export interface UserTask {
  kind: 'userTask';
  id: string;
  status: TicketStatus | null;
  assignment: Assignment;
  excludesRequester: boolean;
  /** The variable of the list entry it is for; null outside a multi-instance. */
  element: string | null;
  /** Its form changes the amount. */
  edits: boolean;
  deadline: string | null;
}

export type Assignment =
  | 'requester'
  | 'team(service-desk)'
  | 'role(dispatcher)'
  | 'ticketTeam'
  | 'own|team(service-desk)'
  | 'departmentHead'
  | 'person';

export interface Worker {
  kind: 'worker';
  id: string;
  status: TicketStatus | null;
  topic:
    'notify' | 'copy-to' | 'escalate' | 'publish-result' | 'route-ticket' | 'move-ticket' | 'choose-people';
  inputs: Record<string, string>;
}

export interface Gateway {
  kind: 'xor' | 'and';
  id: string;
  defaultFlow: string | null;
}

export interface SubProcess {
  kind: 'subProcess';
  id: string;
  status: TicketStatus | null;
  inner: Scope;
  deadline: string | null;
  many: { list: string; element: string; sequential: boolean } | null;
}

export interface Boundary {
  kind: 'boundary';
  id: string;
  host: string;
  trigger: { message: string } | { error: string };
  interrupting: boolean;
}

export interface EventSubProcess {
  id: string;
  message: string;
  interrupting: boolean;
  /** Begins with the start that receives the message. */
  inner: Scope;
}

/** What a ticket is submitted with. */
export interface StartData {
  title: string;
  amount: number | null;
  urgent: boolean;
  department: string | null;
  departments: string[];
}
