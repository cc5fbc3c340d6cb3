import type { Finding } from '@baton/contract/process/finding';
import { applyQuickFixes } from '../process/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';
import { checkAmong } from './check-among.ts';
import type { NamesOf } from './check-among.ts';

/** A mend may bring up the next one: an id first, then what refers to it. */
const rounds = 5;

/** The bundle with every mend that is certain, and what still speaks against publishing it. */
export async function applyCertainMends(
  bundle: TypeBundle,
  organisation: NamesOf | null,
): Promise<{ bundle: TypeBundle; findings: Finding[] }> {
  let mended = bundle;
  let checked = await checkAmong(mended, organisation);
  for (let round = 0; round < rounds && checked.findings.some(({ quickFix }) => quickFix); round++) {
    const files = applyQuickFixes(checked.files, checked.findings);
    mended = {
      ...mended,
      bpmn: files.bpmn.xml,
      forms: files.forms.map(({ schema }) => schema as Record<string, unknown>),
      decisions: files.decisions.map(({ xml }) => xml),
    };
    checked = await checkAmong(mended, organisation);
  }
  return { bundle: mended, findings: checked.findings };
}
