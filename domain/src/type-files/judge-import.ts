import type { ImportReport } from '@baton/contract/http/type-files';
import type { TypeBundle } from '../ticket-types/index.ts';
import { applyCertainMends } from './apply-certain-mends.ts';
import { checkAmong } from './check-among.ts';
import type { NamesOf } from './check-among.ts';
import { fileFaults } from './file-fault.ts';
import { mergeFile } from './merge-file.ts';
import type { ReadFile } from './read-type-file.ts';
import { verdictOf } from './verdict.ts';

/** Where a file is to go: the key of the type, and what that type is now. */
export interface ImportTarget {
  key: string;
  base: TypeBundle | null;
}

type Judged = Pick<ImportReport, 'verdict' | 'items' | 'findings'> & { bundle: TypeBundle | null };

/** What a file makes of a ticket type, and what speaks against publishing it. */
export async function judgeImport(
  read: ReadFile,
  { key, base }: ImportTarget,
  how: { organisation: NamesOf | null; mend: boolean },
): Promise<Judged> {
  if (read.kind === 'unknown') return { verdict: 'refused', ...read, bundle: null };
  const merged = mergeFile(base, key, read);
  if (!merged) {
    const place = { file: key, elementId: null, elementName: null, what: read.kind, line: null };
    const items = [{ outcome: 'refused' as const, ...place, reason: fileFaults.alone }];
    return { verdict: 'refused', items, findings: [], bundle: null };
  }
  const { bundle, findings } = how.mend
    ? await applyCertainMends(merged.bundle, how.organisation)
    : { bundle: merged.bundle, ...(await checkAmong(merged.bundle, how.organisation)) };
  return { verdict: verdictOf(merged.items, findings), items: merged.items, findings, bundle };
}
