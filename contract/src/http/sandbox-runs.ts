import { Type } from 'typebox';
import type { Static } from 'typebox';
import { endpoint } from '../endpoint.ts';
import { dueEvents, RunStep, Scenario, ScenarioBegin } from '../process/scenario.ts';
import { sandboxSteps } from '../sandbox-state.ts';
import { FormView } from './forms.ts';
import { PersonRef } from './people.ts';
import { problems } from './problem-details.ts';
import { named, ref } from './ref.ts';
import { TypeKey } from './ticket-types.ts';
import { getTicketDiagram, TicketStatusSchema } from './tickets.ts';
import { UserTask } from './user-tasks.ts';

const Revision = Type.Integer({ minimum: 0, maximum: 2_147_483_647 });
const Time = Type.String({ format: 'date-time' });
const RunParams = Type.Object({
  ...TypeKey.properties,
  id: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
});
const Username = Type.String({ minLength: 1, maxLength: 64 });

/** Where the place is that drafts are tried in. */
export const SandboxState = Type.Object({
  state: Type.Enum(['starting', 'ready', 'failed', 'absent']),
  /** While it starts. */
  step: Type.Union([Type.Enum(sandboxSteps), Type.Null()]),
  /** Since the start began. */
  seconds: Type.Number(),
  /** Why there is none, in the words of whoever runs it. */
  reason: Type.Union([Type.String(), Type.Null()]),
});

export type SandboxState = Static<typeof SandboxState>;

/** Something of a run that waits for a moment to come. */
export const DueMoment = Type.Object({
  id: Type.String(),
  elementId: Type.String(),
  event: Type.Enum(dueEvents),
  /** By the run's own clock. */
  at: Time,
});

export type DueMoment = Static<typeof DueMoment>;

/** A ticket of a draft in the sandbox: where it is, what can be done with it, and what has been done. */
export const SandboxRun = named(
  'SandboxRun',
  Type.Object({
    id: Type.String(),
    typeKey: Type.String(),
    /** Of the draft it runs on. */
    revision: Revision,
    ticketNumber: Type.String(),
    status: TicketStatusSchema,
    outcome: Type.Union([Type.String(), Type.Null()]),
    ended: Type.Boolean(),
    /** False while what the last step set off is still under way. */
    settled: Type.Boolean(),
    startedAt: Time,
    /** What the run's clock shows; ahead of the real one once it was moved. */
    now: Time,
    begin: ScenarioBegin,
    /** Everything done so far, in order. */
    steps: Type.Array(RunStep),
    diagram: getTicketDiagram.schema.response[200],
    userTasks: Type.Array(ref(UserTask)),
    due: Type.Array(DueMoment),
    /** Names of messages that the process waits for. */
    messages: Type.Array(Type.String()),
    /** Worker steps and the errors their result may be chosen from. */
    workers: Type.Array(
      Type.Object({
        elementId: Type.String(),
        errors: Type.Array(Type.String()),
        /** Chosen for the next time it runs. */
        chosen: Type.Union([Type.String(), Type.Null()]),
      }),
    ),
    /** What would have been sent or told, the oldest first. */
    outbox: Type.Array(
      Type.Object({
        id: Type.String(),
        channel: Type.Enum(['inApp', 'mail']),
        to: ref(PersonRef),
        subject: Type.String(),
        text: Type.String(),
        at: Time,
      }),
    ),
    incidents: Type.Array(
      Type.Object({ id: Type.String(), elementId: Type.String(), message: Type.String() }),
    ),
  }),
);

export type SandboxRun = Static<typeof SandboxRun>;

const Coverage = Type.Object({
  /** Sequence flows and flow nodes that were walked. */
  flows: Type.Array(Type.String()),
  elements: Type.Array(Type.String()),
  /** Those of the drawing that were not. */
  missedFlows: Type.Array(Type.String()),
  missedElements: Type.Array(Type.String()),
});

export const ScenarioResult = named(
  'ScenarioResult',
  Type.Object({
    scenario: Type.String(),
    passed: Type.Boolean(),
    /** The run that was made of it, to be looked at; null where it did not even begin. */
    runId: Type.Union([Type.String(), Type.Null()]),
    /** The first that went another way; step 0 is the beginning. */
    difference: Type.Union([
      Type.Object({
        step: Type.Integer(),
        /** `failed` when the step could not be done at all. */
        what: Type.Enum(['failed', 'status', 'outcome', 'tasks', 'messages']),
        expected: Type.Unknown(),
        actual: Type.Unknown(),
      }),
      Type.Null(),
    ]),
    coverage: Coverage,
  }),
);

export type ScenarioResult = Static<typeof ScenarioResult>;

const tags = ['sandbox runs'];
const runReplies = { 200: ref(SandboxRun), ...problems(400, 401, 403, 404, 409, 413, 422, 503) };

export const openSandbox = endpoint({
  method: 'POST',
  url: '/api/v1/sandbox',
  schema: {
    operationId: 'openSandbox',
    summary: 'Where the sandbox is; started when it is not there',
    tags,
    response: { 200: SandboxState, ...problems(400, 401, 403, 503) },
  },
});

export const prepareSandboxRun = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/sandbox-versions',
  schema: {
    operationId: 'prepareSandboxRun',
    summary: 'Put a draft as it was saved into the sandbox, and answer its start form as a person sees it',
    tags,
    params: TypeKey,
    body: Type.Object({ revision: Revision, person: Username }, { additionalProperties: false }),
    response: {
      200: Type.Object({ form: ref(FormView) }),
      ...problems(400, 401, 403, 404, 409, 422, 503),
    },
  },
});

export const beginSandboxRun = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/sandbox-runs',
  schema: {
    operationId: 'beginSandboxRun',
    summary:
      'Start a ticket of a draft in the sandbox as a person, or begin a run again up to one of its steps',
    tags,
    params: TypeKey,
    body: Type.Object(
      {
        revision: Revision,
        begin: ScenarioBegin,
        /** Done right after, in order. */
        steps: Type.Optional(Type.Array(RunStep, { maxItems: 200 })),
      },
      { additionalProperties: false },
    ),
    response: { 201: ref(SandboxRun), ...problems(400, 401, 403, 404, 409, 413, 422, 503) },
  },
});

export const getSandboxRun = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-type-drafts/:key/sandbox-runs/:id',
  schema: {
    operationId: 'getSandboxRun',
    summary: 'Where a run is and what can be done with it',
    tags,
    params: RunParams,
    response: { 200: ref(SandboxRun), ...problems(400, 401, 403, 404, 503) },
  },
});

export const takeSandboxStep = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/sandbox-runs/:id/steps',
  schema: {
    operationId: 'takeSandboxStep',
    summary: 'Do one thing in a run: complete a user task as a person, move the clock, send a message …',
    tags,
    params: RunParams,
    body: RunStep,
    response: runReplies,
  },
});

export const recordScenario = endpoint({
  method: 'GET',
  url: '/api/v1/ticket-type-drafts/:key/sandbox-runs/:id/scenario',
  schema: {
    operationId: 'recordScenario',
    summary: 'What was done in a run and what came of it, as a scenario to be kept with the draft',
    tags,
    params: RunParams,
    querystring: Type.Object({ name: Scenario.properties.name }),
    response: { 200: Scenario, ...problems(400, 401, 403, 404, 409, 503) },
  },
});

export const runScenario = endpoint({
  method: 'POST',
  url: '/api/v1/ticket-type-drafts/:key/scenario-runs',
  schema: {
    operationId: 'runScenario',
    summary: 'Do a scenario of a draft again on the sandbox; the first difference is answered',
    tags,
    params: TypeKey,
    body: Type.Object(
      { revision: Revision, scenario: Scenario.properties.id },
      { additionalProperties: false },
    ),
    response: { 200: ref(ScenarioResult), ...problems(400, 401, 403, 404, 409, 422, 503) },
  },
});
