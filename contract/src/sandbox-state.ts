import { Type } from 'typebox';
import type { Static } from 'typebox';

/** What the sandbox is doing while it starts, in this order. */
export const sandboxSteps = ['database', 'engine', 'workers'] as const;

/** Path under which the supervisor is asked for the sandbox: each request keeps it awake, or starts it. */
export const sandboxPath = '/sandbox';

/** What the supervisor answers whoever asks for the sandbox. */
export const SandboxReply = Type.Union([
  Type.Object({ state: Type.Literal('starting'), step: Type.Enum(sandboxSteps), seconds: Type.Number() }),
  Type.Object({ state: Type.Literal('failed'), reason: Type.String() }),
  Type.Object({
    state: Type.Literal('ready'),
    databaseUrl: Type.String(),
    engineUrl: Type.String(),
    engineSecret: Type.String(),
  }),
]);

export type SandboxReply = Static<typeof SandboxReply>;
