export type { CommandEffect, CommandInput, CommandKind, CommandOutcome } from './commands/command-effect.ts';
export { discardCommand, retryCommand } from './commands/decide-parked-command.ts';
export { performCommand } from './commands/perform-command.ts';
export { recordCommand } from './commands/record-command.ts';
export { settleOpenCommands } from './commands/settle-open-commands.ts';
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
export { projectInstance } from './projection/project-instance.ts';
export { startRelay } from './commands/start-relay.ts';
export { CaptureRefused } from './capture/capture-refused.ts';
export { installCapture } from './capture/install-capture.ts';
export { startProjector } from './projector/start-projector.ts';
