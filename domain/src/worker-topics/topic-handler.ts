import type { Transaction } from '@baton/db';
import type { AuditInput } from '../audit/index.ts';
import type { ProcessModel } from '../process/index.ts';

/** One external task, as the worker received it. */
export interface TopicWork {
  externalTaskId: string;
  topic: string;
  /** Ticket number, `#n` behind it for a later run. */
  businessKey: string | null;
  processInstanceId: string;
  elementId: string;
  /** Static properties of the drawing. */
  inputs: Record<string, string>;
  /** Routing variables of the instance. */
  variables: Record<string, unknown>;
}

export interface TicketAtWork {
  id: string;
  number: string;
  typeKey: string;
  title: string;
  requesterId: string;
  departmentKey: string | null;
  teamKey: string | null;
  data: Record<string, unknown>;
}

export interface TopicRun {
  tx: Transaction;
  ticket: TicketAtWork;
  model: ProcessModel;
  /** What the ticket type says of itself beside the drawing. */
  declaration: Record<string, unknown>;
  work: TopicWork;
  at: Date;
  /** Absolute link by which the requester follows the ticket; null where the app's address is not known. */
  trackingUrl: string | null;
}

/** What a handler did; everything in it is applied and recorded in the handler's own transaction. */
export type TopicOutcome =
  | {
      outputs?: Record<string, unknown>;
      owner?: { departmentKey: string; teamKey: string | null };
      data?: Record<string, unknown>;
      audit: Omit<AuditInput, 'actor'>;
    }
  | { error: { code: string; message: string } };

export type TopicHandler = (run: TopicRun) => Promise<TopicOutcome>;

/** What the engine is told: routing variables, or one of the topic's declared errors. */
export type WorkerResult =
  | { kind: 'complete'; variables: Record<string, unknown> }
  | { kind: 'bpmnError'; code: string; message: string };
