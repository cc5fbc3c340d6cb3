import type { Sql } from '@baton/db';
import type { ProcessModel } from '../process/index.ts';

/** What of a ticket decides about people. */
export interface AssignmentTicket {
  id: string;
  requesterId: string;
  departmentKey: string | null;
  teamKey: string | null;
  data: Record<string, unknown>;
}

/** Who completed a user task of this run before; newest first. */
export interface PastHandling {
  stepId: string;
  personId: string;
  /** Since the ticket last moved to another department. */
  sinceMove: boolean;
}

/** All that strategies may ask about one user task. */
export interface AssignmentCase {
  sql: Sql;
  ticket: AssignmentTicket;
  model: ProcessModel;
  /** Null when people are looked for outside a user task. */
  userTaskId: string | null;
  /** Variables of the instance where the caller knows them. */
  variables: Record<string, unknown> | null;
  /** Entry of the list the task stands for, and the variable that names it in arguments. */
  element: string | null;
  elementVariable: string | null;
  past: PastHandling[];
}

/** Answers principals (`person:<id>` `team:<key>` `role:<key>`), none when it finds nobody. */
export type Strategy = (assignment: AssignmentCase, args: readonly string[]) => Promise<string[]>;
