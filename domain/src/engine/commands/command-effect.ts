import type { Context } from '../../context.ts';
import type { AuditActor, AuditInput } from '../../audit/index.ts';
import type { EngineException } from '../port/engine-port.ts';
import type { ErrorCodeName } from '@baton/contract/error-codes';
import type { SentVerdict } from '../../countersign/index.ts';

/** What the engine module carries out; each kind has its own payload fields there. */
export type CommandKind =
  | 'start'
  | 'complete'
  | 'claim'
  | 'release'
  | 'assign'
  | 'correlate'
  | 'trigger'
  | 'modify'
  | 'suspend'
  | 'activate'
  | 'delete';

/** What settling applies once the engine has carried the command out, all of it in one transaction. */
export interface CommandEffect {
  /** Changed fields only, by path (`items[0].price`); merged into the ticket's data. */
  data?: { path: string; value: unknown }[];
  owner?: { departmentKey?: string; teamKey?: string };
  /** The actor is the command's unless another is named. */
  audit?: Omit<AuditInput, 'actor'> & { actor?: AuditActor };
  /** Outcome chosen by a completion, or the ticket's after a deletion. */
  outcome?: string;
  /** Person whose draft of the user task is dropped when settled; a refusal keeps what was sent as that draft. */
  draftOf?: string;
  /** For the kept draft: the outcome form's data and the ticket version the form was opened with. */
  outcomeData?: Record<string, unknown>;
  baseVersion?: number;
  /** Of a completion on a step of several people: what it says there. */
  verdict?: SentVerdict;
}

export interface CommandInput {
  ticketId: string;
  /** The user task whose commands this one waits for and holds. */
  userTaskId?: string | null;
  kind: CommandKind;
  /** Fields of the engine's command beside `id` and `kind`. */
  payload: Record<string, unknown>;
  effect: CommandEffect;
  actor: Context['actor'];
}

/** How a command stands. `open`: not yet known, somebody will settle it. */
export type CommandOutcome =
  | { state: 'done' | 'open' | 'parked' | 'discarded' }
  | { state: 'refused'; reason: ErrorCodeName; exception: EngineException };
