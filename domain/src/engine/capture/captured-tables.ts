/** One engine table whose changes are captured. */
export interface CapturedTable {
  table: string;
  /** `kind` of its change rows. */
  kind: string;
  /** Columns that hold the key and the instance; an identity link's key is its user task. */
  id: string;
  processInstanceId: string | null;
  operations: ('insert' | 'update' | 'delete')[];
  /** An update counts only when one of these differs; REMOVAL_TIME_ never does. */
  columns: string[];
}

/** History tables lose rows only to the engine's clean-up, which is nobody's change. */
export const capturedTables: readonly CapturedTable[] = [
  {
    table: 'act_ru_task',
    kind: 'userTask',
    id: 'id_',
    processInstanceId: 'proc_inst_id_',
    operations: ['insert', 'update', 'delete'],
    columns: ['assignee_', 'suspension_state_', 'execution_id_', 'task_def_key_', 'proc_def_id_'],
  },
  {
    table: 'act_ru_identitylink',
    kind: 'identityLink',
    id: 'task_id_',
    processInstanceId: null,
    operations: ['insert', 'update', 'delete'],
    columns: ['type_', 'user_id_', 'group_id_'],
  },
  {
    table: 'act_ru_incident',
    kind: 'engineIncident',
    id: 'id_',
    processInstanceId: 'proc_inst_id_',
    operations: ['insert', 'update', 'delete'],
    columns: ['incident_msg_', 'annotation_', 'configuration_'],
  },
  {
    table: 'act_hi_procinst',
    kind: 'processInstance',
    id: 'id_',
    processInstanceId: 'proc_inst_id_',
    operations: ['insert', 'update'],
    columns: ['business_key_', 'end_time_', 'state_', 'delete_reason_', 'proc_def_id_'],
  },
  {
    table: 'act_hi_actinst',
    kind: 'activity',
    id: 'id_',
    processInstanceId: 'proc_inst_id_',
    operations: ['insert', 'update'],
    columns: ['end_time_', 'act_inst_state_', 'act_id_', 'task_id_', 'proc_def_id_'],
  },
  {
    table: 'act_hi_taskinst',
    kind: 'userTaskHistory',
    id: 'id_',
    processInstanceId: 'proc_inst_id_',
    operations: ['insert', 'update'],
    columns: ['end_time_', 'delete_reason_', 'assignee_', 'task_def_key_'],
  },
];

/** Columns of engine tables without triggers that the platform reads. */
export const readColumns: Record<string, string[]> = {
  act_ru_task: ['id_', 'proc_inst_id_', 'create_time_', 'last_updated_'],
  act_ru_identitylink: ['task_id_', 'type_', 'user_id_', 'group_id_'],
  act_ru_incident: [
    'id_',
    'incident_timestamp_',
    'incident_type_',
    'activity_id_',
    'execution_id_',
    'configuration_',
  ],
  act_ru_execution: ['id_', 'parent_id_', 'proc_inst_id_', 'suspension_state_'],
  act_ru_variable: ['execution_id_', 'name_', 'text_', 'long_', 'double_', 'bytearray_id_'],
  act_ru_job: ['id_', 'process_instance_id_', 'retries_', 'duedate_', 'suspension_state_'],
  act_ru_ext_task: ['id_', 'proc_inst_id_', 'topic_name_', 'retries_', 'act_id_'],
  act_ru_event_subscr: [
    'id_',
    'event_type_',
    'event_name_',
    'execution_id_',
    'proc_inst_id_',
    'activity_id_',
  ],
  act_ge_bytearray: ['id_', 'bytes_'],
  act_hi_procinst: [
    'proc_inst_id_',
    'start_time_',
    'super_process_instance_id_',
    'root_proc_inst_id_',
    'start_user_id_',
  ],
  act_hi_actinst: [
    'id_',
    'parent_act_inst_id_',
    'proc_inst_id_',
    'act_type_',
    'start_time_',
    'sequence_counter_',
    'execution_id_',
  ],
  act_hi_taskinst: ['id_', 'proc_inst_id_', 'execution_id_', 'start_time_', 'act_inst_id_', 'task_state_'],
};
