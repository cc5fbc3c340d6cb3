import { FormData } from 'undici';
import type { EngineAnswer, EngineConnection } from './call-engine.ts';
import { DeploymentRefused } from './deployment-refused.ts';
import type { DeploymentFinding } from './deployment-refused.ts';
import type { Deployment, DeploymentFile } from './engine-port.ts';
import { isObject, readEngineException, unexpectedAnswer } from './read-engine-fault.ts';

/** `EnginePort.deploy` over HTTP; parsing a large bundle may take longer than a command. */
export async function deployFiles(
  engine: EngineConnection,
  input: { name: string; files: DeploymentFile[] },
): Promise<Deployment> {
  const form = new FormData();
  form.set('deployment-name', input.name);
  form.set('deployment-source', 'baton');
  for (const file of input.files) form.set(file.name, new Blob([file.content]), file.name);
  const answer = await engine.call({
    method: 'POST',
    path: '/deployment/create',
    body: form,
    timeoutMs: 30_000,
  });
  const { body } = answer;
  if (answer.status !== 200 || !isObject(body)) throw refusal(answer);
  const [processDefinitionId] = isObject(body.deployedProcessDefinitions)
    ? Object.keys(body.deployedProcessDefinitions)
    : [];
  if (typeof body.id !== 'string' || !processDefinitionId) {
    throw new DeploymentRefused('The bundle holds no executable process', []);
  }
  return { deploymentId: body.id, processDefinitionId };
}

function refusal(answer: EngineAnswer): Error {
  const exception = readEngineException(answer.body);
  // Everything the engine says by name about a deployment is about the deployment.
  if (!exception || answer.status === 401) return unexpectedAnswer(answer);
  const findings = readFindings(answer.body);
  const fallback = { file: '', message: exception.message, line: null, column: null, elementId: null };
  return new DeploymentRefused(exception.message, findings.length > 0 ? findings : [fallback]);
}

/** `details.<file>.errors[]` of the engine's ParseException. */
export function readFindings(body: unknown): DeploymentFinding[] {
  if (!isObject(body) || !isObject(body.details)) return [];
  return Object.entries(body.details).flatMap(([file, report]) => {
    const errors = isObject(report) && Array.isArray(report.errors) ? report.errors : [];
    return errors.filter(isObject).map((error) => ({
      file,
      message: typeof error.message === 'string' ? error.message : '',
      line: typeof error.line === 'number' ? error.line : null,
      column: typeof error.column === 'number' ? error.column : null,
      elementId: typeof error.mainElementId === 'string' ? error.mainElementId : null,
    }));
  });
}
