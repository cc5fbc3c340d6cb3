import { DomainError } from '../../errors.ts';

export interface DeploymentFinding {
  file: string;
  message: string;
  line: number | null;
  column: number | null;
  elementId: string | null;
}

/** The engine did not take a deployment; `findings` say where and why. */
export class DeploymentRefused extends DomainError {
  override name = 'DeploymentRefused';
  readonly findings: DeploymentFinding[];

  constructor(message: string, findings: DeploymentFinding[]) {
    super(
      'bundle_refused',
      { findings },
      findings.map((finding) => ({ path: finding.file, code: 'engine_refused', message: finding.message })),
    );
    this.findings = findings;
    this.message = message;
  }
}
