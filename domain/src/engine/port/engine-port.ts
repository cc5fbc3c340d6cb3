/** The engine as the rest of the platform knows it; `createEnginePort` talks to a real one. */
export interface EnginePort {
  /**
   * Sends one command; the engine carries it out at most once, however often it is sent.
   * `actingUsername` is who the engine's history names. Throws `EngineUnavailable`: the outcome is unknown then.
   */
  command(envelope: CommandEnvelope, actingUsername: string | null): Promise<CommandReply>;
  /** Deploys a bundle under its whole name. Throws `DeploymentRefused` with the engine's findings. */
  deploy(input: { name: string; files: DeploymentFile[] }): Promise<Deployment>;
  findDeployment(name: string): Promise<Deployment | null>;
  /** Removes a deployment no instance refers to. */
  deleteDeployment(deploymentId: string): Promise<void>;
  /** Sets the retries of a failed external task; throws `engine_incident_not_found` when it is gone. */
  retryExternalTask(externalTaskId: string, retries: number): Promise<void>;
  /** The same for a failed job (timer, asynchronous continuation). */
  retryJob(jobId: string, retries: number): Promise<void>;
  /** Evaluates a decision of a DMN file without deploying it; keeps nothing. */
  evaluateDecision(input: EvaluationInput): Promise<Evaluation>;
  /** Carries a job out now, whenever it is due; false when it is gone. What it throws becomes its failure. */
  executeJob(jobId: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface EvaluationInput {
  xml: string;
  decision: string;
  variables: Record<string, { type: string; value: unknown }>;
}

/** Tables in the order of their evaluation. A refused one holds those that came before the fault. */
export interface Evaluation {
  state: 'evaluated' | 'refused';
  tables: { decision: string; rules: { id: string; outputs: Record<string, unknown> }[] }[];
  /** Rows of the decision; absent where it is refused. */
  result?: Record<string, unknown>[];
  /** What the engine does not take, with the ids of the cells or elements it stands in. */
  findings?: { message: string; elementIds: string[] }[];
}

export interface CommandEnvelope {
  /** UUID; the engine's receipt carries it. */
  id: string;
  kind: string;
  [field: string]: unknown;
}

export type CommandReply =
  | { state: 'done'; xid: string; result: Record<string, unknown> }
  | { state: 'already'; xid: string }
  | { state: 'refused'; exception: EngineException }
  | { state: 'retry'; exception: EngineException };

export interface EngineException {
  /** Simple name of the engine's exception class. */
  type: string;
  code: number;
  message: string;
}

export interface DeploymentFile {
  name: string;
  content: string;
}

export interface Deployment {
  deploymentId: string;
  processDefinitionId: string;
}
