/** All of one process instance that the read model is made of, as one snapshot of the engine's rows and our facts. */
export interface InstanceFacts {
  id: string;
  run: number;
  startedAt: string;
  endedAt: string | null;
  /** `ACTIVE` `SUSPENDED` `COMPLETED` `EXTERNALLY_TERMINATED` `INTERNALLY_TERMINATED`. */
  state: string;
  /** Activity instances whose row in the read model is missing or differs; all of them in a full reading. */
  activities: ActivityFacts[];
  /** Every activity instance that has not ended, scopes included. */
  open: { elementId: string; startedAt: string }[];
  /** Elements of the end events reached, last first; only once the instance has ended. */
  ends: string[];
  /** Outcome of the command that deleted the instance. */
  deletionOutcome: string | null;
  /** User tasks open in the engine or in the read model; all of them in a full reading. */
  userTasks: UserTaskFacts[];
  /** The row as it stands. */
  stateRow: TicketStateRow | null;
}

export interface ActivityFacts {
  id: string;
  elementId: string;
  elementType: string;
  userTaskId: string | null;
  startedAt: string;
  endedAt: string | null;
  cancelled: boolean;
}

export interface UserTaskFacts {
  id: string;
  stepId: string;
  executionId: string | null;
  startedAt: string;
  endedAt: string | null;
  /** Ended by a completion, not by an event or a deletion (whose reason may be any word); null while open. */
  ownEnd: boolean | null;
  suspended: boolean;
  /** Person of the engine's assignee. */
  engineAssigneeId: string | null;
  /** The last claim, release or assignment under way. */
  openAssignment: { assigneeId: string | null } | null;
  completion: { actorId: string | null; outcome: string | null } | null;
  decision: DecisionFacts | null;
  row: UserTaskRow | null;
  pool: PoolRow[];
}

/** What the latest assignment decision says. */
export interface DecisionFacts {
  assigneeId: string | null;
  askerId: string | null;
  element: string | null;
  principals: string[];
  excluded: string[];
}

/** Column names of `ticket_states`, so that a row can go to the server as it is. */
export interface TicketStateRow {
  ticket_id: string;
  run: number;
  process_instance_id: string;
  status: string;
  outcome: string | null;
  leaves: { elementId: string; status: string; count: number; since: string }[];
  suspended: boolean;
  started_at: string;
  ended_at: string | null;
}

/** Column names of `user_tasks`. */
export interface UserTaskRow {
  id: string;
  ticket_id: string;
  process_instance_id: string;
  execution_id: string | null;
  step_id: string;
  status: string;
  state: 'open' | 'completed' | 'cancelled';
  assignee_id: string | null;
  completed_by: string | null;
  outcome: string | null;
  asker_id: string | null;
  element: string | null;
  suspended: boolean;
  created_at: string;
  ended_at: string | null;
}

/** Column names of `user_task_pools`. */
export interface PoolRow {
  principal: string;
  user_task_id: string;
  created_at: string;
  excluded: string[];
}

/** Column names of `activity_log`. */
export interface ActivityRow {
  id: string;
  ticket_id: string;
  process_instance_id: string;
  element_id: string;
  element_type: string;
  user_task_id: string | null;
  started_at: string;
  ended_at: string | null;
  cancelled: boolean;
}
