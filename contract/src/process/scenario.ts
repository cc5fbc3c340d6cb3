import { Type } from 'typebox';
import type { Static } from 'typebox';
import { stepClockMessages } from './messages.ts';
import { ticketStatuses } from './ticket-status.ts';

const Id = Type.String({ minLength: 1, maxLength: 128 });
const Username = Type.String({ minLength: 1, maxLength: 64 });
const Values = Type.Record(Type.String(), Type.Unknown());
const Reason = Type.String({ minLength: 1, maxLength: 4000 });

/** What runs out at an element: a drawn timer, or a moment of its working-time clock. */
export const dueEvents = ['timer', ...stepClockMessages] as const;
export type DueEvent = (typeof dueEvents)[number];

/** Moments that one move of the clock lives through: a timer that repeats each second would be moved for hours. */
export const mostMoments = 100;

/** One thing that happens in a run of the sandbox, as it is recorded and done again. */
export const RunStep = Type.Union([
  Type.Object(
    {
      do: Type.Literal('complete'),
      /** The user task as drawn. */
      element: Id,
      by: Username,
      outcome: Type.Optional(Type.String({ maxLength: 64 })),
      data: Type.Optional(Values),
      outcomeData: Type.Optional(Values),
      reason: Type.Optional(Reason),
    },
    { additionalProperties: false },
  ),
  /** Takes the user task out of its pool. */
  Type.Object({ do: Type.Literal('claim'), element: Id, by: Username }, { additionalProperties: false }),
  /** Gives it back to the pool. */
  Type.Object({ do: Type.Literal('release'), element: Id, by: Username }, { additionalProperties: false }),
  /** Gives it to somebody, as who answers for it. */
  Type.Object(
    {
      do: Type.Literal('assign'),
      element: Id,
      by: Username,
      to: Username,
      /** Who has it now; left out where nobody does. */
      from: Type.Optional(Username),
      reason: Type.String({ minLength: 1, maxLength: 1000 }),
    },
    { additionalProperties: false },
  ),
  Type.Object({ do: Type.Literal('cancel'), by: Username, reason: Reason }, { additionalProperties: false }),
  Type.Object(
    {
      do: Type.Literal('moveClock'),
      /** Where the next timer or deadline runs out. */
      element: Id,
      event: Type.Enum(dueEvents),
      /** Where the move ended on its way: after so many moments, none of them the one it was for. */
      moments: Type.Optional(Type.Integer({ minimum: 1, maximum: mostMoments })),
    },
    { additionalProperties: false },
  ),
  Type.Object({ do: Type.Literal('sendMessage'), message: Id }, { additionalProperties: false }),
  /** The worker of the element answers with this BPMN error the next time, instead of doing its work. */
  Type.Object({ do: Type.Literal('answerWorker'), element: Id, error: Id }, { additionalProperties: false }),
]);

export type RunStep = Static<typeof RunStep>;

/** What a scenario expects once everything that a step set off has come to rest; what is left out is not compared. */
export const Expectation = Type.Object(
  {
    status: Type.Optional(Type.Enum(ticketStatuses)),
    /** The ticket's outcome; null while it has none. */
    outcome: Type.Optional(Type.Union([Type.String({ maxLength: 64 }), Type.Null()])),
    /** Open user tasks: who has them, else who may take them (`team:<key>`, `role:<key>`, `person:<username>`). */
    tasks: Type.Optional(
      Type.Array(
        Type.Object(
          {
            element: Id,
            assignee: Type.Union([Username, Type.Null()]),
            pool: Type.Array(Type.String({ maxLength: 128 }), { maxItems: 200 }),
          },
          { additionalProperties: false },
        ),
        { maxItems: 200 },
      ),
    ),
    /** Told since the step before: template and recipient, each once whatever the channel. */
    messages: Type.Optional(
      Type.Array(
        Type.Object(
          { template: Type.String({ maxLength: 128 }), to: Username },
          { additionalProperties: false },
        ),
        { maxItems: 500 },
      ),
    ),
  },
  { additionalProperties: false },
);

export type Expectation = Static<typeof Expectation>;

/** A worker's result chosen for the first time it runs, before the ticket exists. */
const Answers = Type.Array(Type.Object({ element: Id, error: Id }, { additionalProperties: false }), {
  maxItems: 20,
});

export const ScenarioBegin = Type.Object(
  {
    by: Username,
    /** The start form as filled in. */
    data: Values,
    answers: Type.Optional(Answers),
  },
  { additionalProperties: false },
);

export type ScenarioBegin = Static<typeof ScenarioBegin>;

/**
 * Somebody of a scenario who is told by what they are, not by who: `@requester`, `@person-1`. Whoever holds all of `is`
 * stands in when it is run: `role:<key>`, `team:<key>` and `department:<key>` of members, `lead:<team>`,
 * `head:<department>`, `person:<username>` where the drawing itself names them.
 */
export const StandIn = Type.Object(
  {
    name: Type.String({ pattern: '^@[a-z]{1,20}(-[0-9]{1,3})?$' }),
    is: Type.Array(Type.String({ pattern: '^(role|team|department|lead|head|person):.{1,128}$' }), {
      maxItems: 20,
    }),
  },
  { additionalProperties: false },
);

export type StandIn = Static<typeof StandIn>;

/** One way through a type, done again on the sandbox to prove a version; part of its declaration. */
export const Scenario = Type.Object(
  {
    /** Unique in its type. */
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }),
    name: Type.String({ minLength: 1, maxLength: 120 }),
    /** The ticket it was made of, and the version that ran. */
    from: Type.Optional(
      Type.Object(
        { ticket: Type.String({ maxLength: 32 }), version: Type.Integer({ minimum: 1 }) },
        { additionalProperties: false },
      ),
    ),
    /** Wherever a username may stand, the name of one of these may, too. */
    people: Type.Optional(Type.Array(StandIn, { maxItems: 100 })),
    begin: Type.Object(
      { ...ScenarioBegin.properties, expect: Type.Optional(Expectation) },
      { additionalProperties: false },
    ),
    steps: Type.Array(
      Type.Object({ step: RunStep, expect: Type.Optional(Expectation) }, { additionalProperties: false }),
      { maxItems: 200 },
    ),
  },
  { additionalProperties: false },
);

export type Scenario = Static<typeof Scenario>;

/** How many scenarios one type may have. */
export const mostScenarios = 100;
