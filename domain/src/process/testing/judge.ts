import type { Finding } from '@baton/contract/process/finding';
import type { Bundle, OrganisationNames } from '../bundle.ts';
import { checkBundle } from '../check-bundle.ts';
import { parseBundle } from '../parse-bundle.ts';
import type { ProcessModel } from '../process-model.ts';
import { readProcess } from '../read-process.ts';
import { exampleOrganisation } from '../rules/examples/draw.ts';

/** `rule@element` of the errors, or of the warnings. */
export async function rulesOf(
  bundle: Bundle,
  severity: Finding['severity'] = 'error',
  asked: OrganisationNames | null = exampleOrganisation,
): Promise<string[]> {
  const findings = await checkBundle(bundle, asked);
  return findings
    .filter((finding) => finding.severity === severity)
    .map((finding) => `${finding.rule}@${finding.elementId ?? finding.file}`);
}

export async function modelOf(bundle: Bundle): Promise<ProcessModel> {
  const { parsed } = await parseBundle(bundle);
  if (!parsed) throw new Error('the bundle cannot be read');
  return readProcess(parsed);
}
