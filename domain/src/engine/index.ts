export { CaptureRefused } from './capture/capture-refused.ts';
export { installCapture } from './capture/install-capture.ts';
export type { CommandEffect, CommandInput, CommandKind, CommandOutcome } from './commands/command-effect.ts';
export { discardCommand, retryCommand } from './commands/decide-parked-command.ts';
export { performCommand } from './commands/perform-command.ts';
export { recordCommand } from './commands/record-command.ts';
export { settleOpenCommands } from './commands/settle-open-commands.ts';
export { startRelay } from './commands/start-relay.ts';
export { patchValues } from './commands/patch-values.ts';
export { findViolations } from './invariants/find-violations.ts';
export type { Violations } from './invariants/find-violations.ts';
export { passPoints } from './pass-points.ts';
export type { PassPointName } from './pass-points.ts';
export { createEnginePort } from './port/create-engine-port.ts';
export { DeploymentRefused } from './port/deployment-refused.ts';
export type { DeploymentFinding } from './port/deployment-refused.ts';
export type {
  CommandEnvelope,
  CommandReply,
  Deployment,
  DeploymentFile,
  EngineException,
  EnginePort,
} from './port/engine-port.ts';
export { EngineUnavailable } from './port/engine-unavailable.ts';
export { foreignAssignee } from './foreign-assignee.ts';
export { projectInstance } from './projection/project-instance.ts';
export { readLag } from './projector/read-lag.ts';
export type { ProjectorLag } from './projector/read-lag.ts';
export { startProjector } from './projector/start-projector.ts';
export { hashReadModel } from './rebuild/hash-read-model.ts';
export { rebuildProjection } from './rebuild/rebuild-projection.ts';
export type { RebuildReport } from './rebuild/rebuild-projection.ts';
export { reconcile, startReconcile } from './reconcile/start-reconcile.ts';
export type { ReconcileReport } from './reconcile/start-reconcile.ts';
