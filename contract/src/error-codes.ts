interface ErrorCode {
  status: number;
  title: string;
  /** The same call may succeed later without a change by the caller. */
  retryable?: true;
}

/** Every expected failure: its HTTP status and English title. Other programs rely on the codes. */
export const errorCodes = {
  validation_failed: { status: 422, title: 'The data sent is not valid' },
  request_malformed: { status: 400, title: 'The request does not fit the endpoint' },
  login_required: { status: 401, title: 'Sign in first' },
  login_failed: { status: 401, title: 'Name or password is wrong' },
  login_locked: { status: 429, title: 'Too many failed sign-ins', retryable: true },
  origin_refused: { status: 403, title: 'The request comes from another site' },
  not_allowed: { status: 403, title: 'You may not do this' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  ticket_not_found: { status: 404, title: 'There is no such ticket for you' },
  ticket_type_not_found: { status: 404, title: 'There is no such ticket type for you' },
  user_task_not_found: { status: 404, title: 'There is no such user task for you' },
  person_not_found: { status: 404, title: 'There is no such person' },
  attachment_not_found: { status: 404, title: 'There is no such attachment for you' },
  engine_command_not_found: { status: 404, title: 'There is no such command' },
  engine_incident_not_found: { status: 404, title: 'There is no such engine incident' },
  task_already_claimed: { status: 409, title: 'Somebody else has this task' },
  task_gone: { status: 409, title: 'This task has ended meanwhile' },
  task_suspended: { status: 409, title: 'This ticket is suspended' },
  task_busy: { status: 409, title: 'An earlier action on this task is still under way', retryable: true },
  stale_version: { status: 409, title: 'Somebody changed this meanwhile' },
  outcome_not_offered: { status: 422, title: 'This step does not offer that outcome' },
  cancel_not_possible: { status: 409, title: 'This ticket can no longer be cancelled' },
  command_not_parked: { status: 409, title: 'This command is not waiting for a decision' },
  idempotency_key_reused: { status: 422, title: 'This Idempotency-Key was used for another request' },
  idempotency_in_flight: {
    status: 409,
    title: 'The first request with this key is still running',
    retryable: true,
  },
  approval_missing: { status: 409, title: 'A colleague has to approve this content first' },
  proof_missing: { status: 409, title: 'Every scenario has to pass on this content first' },
  type_template_not_found: { status: 404, title: 'There is no such template' },
  type_template_shipped: { status: 409, title: 'A template that comes with the product stays' },
  saved_field_not_found: { status: 404, title: 'There is no such field in the library' },
  saved_field_refused: { status: 422, title: 'This field cannot be kept in the library' },
  saved_fields_full: { status: 409, title: 'The library holds as many fields as it can' },
  own_work: { status: 409, title: 'Nobody approves what they saved themselves' },
  bundle_refused: { status: 422, title: 'The process cannot be published' },
  type_not_startable: { status: 409, title: 'This ticket type is not open for new tickets' },
  sandbox_not_ready: { status: 503, title: 'The sandbox is not running yet', retryable: true },
  sandbox_run_not_found: { status: 404, title: 'There is no such run in the sandbox' },
  scenario_not_found: { status: 404, title: 'The draft has no such scenario' },
  run_not_settled: { status: 409, title: 'The run has not come to rest', retryable: true },
  clock_too_far: { status: 409, title: 'Too much of this run runs out before that moment' },
  nothing_due: { status: 409, title: 'Nothing of this run waits for that moment' },
  attachment_refused: { status: 422, title: 'This file is not accepted' },
  attachment_too_large: { status: 413, title: 'This file is too large' },
  body_too_large: { status: 413, title: 'The request is too large' },
  media_type_unsupported: { status: 415, title: 'This content type is not accepted' },
  rate_limited: { status: 429, title: 'Too many requests', retryable: true },
  engine_unavailable: { status: 503, title: 'The process engine does not answer', retryable: true },
  database_unavailable: { status: 503, title: 'The database does not answer', retryable: true },
  internal_error: { status: 500, title: 'Something went wrong here' },
} as const satisfies Record<string, ErrorCode>;

export type ErrorCodeName = keyof typeof errorCodes;

/** HTTP status of a code. */
export function statusOf(code: ErrorCodeName): number {
  return errorCodes[code].status;
}
