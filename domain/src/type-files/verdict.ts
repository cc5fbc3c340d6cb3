import type { ImportReport } from '@baton/contract/http/type-files';
import type { Finding } from '@baton/contract/process/finding';
import type { ImportItem } from '@baton/contract/process/import-item';

/** Rules whose findings no mend in the designer removes but drawing or deciding it otherwise. */
const beyondMending: ReadonlySet<string> = new Set([
  ...['xml-size', 'xml-encoding', 'xml-dtd', 'xml-nesting', 'xml-well-formed', 'no-process', 'size-limit'],
  ...['element-supported', 'trigger-supported', 'single-trigger', 'attribute-supported', 'element-ignored'],
  ...[
    'no-script',
    'no-code',
    'no-listener',
    'no-connector',
    'no-input-output',
    'foreign-engine',
    'links-paired',
  ],
  ...['decision-file', 'decision-language', 'form-not-a-form', 'form-component-unsafe', 'form-version-newer'],
]);

/** Whether what was imported runs as it is, runs once it is mended, or asks for something that is not possible here. */
export function verdictOf(
  items: readonly ImportItem[],
  findings: readonly Finding[],
): ImportReport['verdict'] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const refused = items.some(({ outcome }) => outcome === 'refused');
  if (refused || errors.some(({ rule }) => beyondMending.has(rule))) return 'refused';
  return errors.length > 0 ? 'mends' : 'runs';
}
