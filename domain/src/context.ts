import type { Database } from '@baton/db';
import type { EnginePort } from './engine/port/engine-port.ts';

/** Who acts. Programs of ours act as `system`, named after the part. */
export type Actor =
  { kind: 'person'; person: ActingPerson; loginSessionId: string | null } | { kind: 'system'; name: string };

/** A signed-in person with all that access rules ask for; read afresh with each request. */
export interface ActingPerson {
  id: string;
  username: string;
  name: string;
  language: string;
  departmentKey: string | null;
  roles: string[];
  teamKeys: string[];
  ledTeamKeys: string[];
  headedDepartmentKeys: string[];
  /** `person:<id>`, `team:<key>` …, `role:<key>` …: what pools and audiences are matched with. */
  principals: string[];
}

/** What every verb gets first. */
export interface Context {
  db: Database;
  engine: EnginePort;
  actor: Actor;
  log: Log;
  /** Absent in programs that make no tracking links. */
  tracking?: TrackingLinks;
  /** Whether one person may publish a ticket type alone. Absent: a colleague has to approve it. */
  mayPublishAlone?: boolean;
  /** Whether a version needs no scenarios that passed: in the sandbox, where they are run. */
  mayPublishUnproven?: boolean;
  /** Absent in programs that try no drafts. */
  sandbox?: SandboxDoor;
  /** Names the places between two writes; does nothing unless a test puts something in. */
  passPoint(name: string): Promise<void>;
}

/** The way to the platform beside this one on which drafts are tried. */
export interface SandboxDoor {
  /** Where it is; starts it where it is not there. Never waits for that. */
  ask(): Promise<SandboxProgress>;
}

export type SandboxProgress =
  | { state: 'absent' | 'failed'; reason: string }
  | { state: 'starting'; step: 'database' | 'engine' | 'workers'; seconds: number }
  | { state: 'ready'; db: Database; engine: EnginePort };

/** What the links are made of by which anybody follows a ticket. */
export interface TrackingLinks {
  /** Of this installation; signs their tokens. */
  secret: string;
  /** Where people reach the app, for mails; null: no link in mails. */
  publicUrl: string | null;
}

export interface Log {
  info(facts: Record<string, unknown>, message: string): void;
  warn(facts: Record<string, unknown>, message: string): void;
  error(facts: Record<string, unknown>, message: string): void;
}
