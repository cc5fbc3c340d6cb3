import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { corpusSize, spread } from '../../../tests/support/corpora.ts';
import type { Bundle } from './bundle.ts';
import { checkBundle, parseBundle, readProcess } from './index.ts';

/** Models of other authors; they lie beside the repository and are not part of it. */
const folder = join(import.meta.dirname, '../../../../shared/data/models');
const reason = `public models are not at ${folder}`;
const present = existsSync(folder);

test('no public model makes the gate or the reader fall over', async (context) => {
  context.skip(!present, reason);
  const all = (readdirSync(folder, { recursive: true }) as string[]).filter((file) =>
    /\.(?:bpmn|xml|dmn|form)$/.test(file),
  );
  const files = spread(all, corpusSize('FOREIGN_FILES'));
  const silent: string[] = [];
  for (const file of files) {
    const bundle = bundleWith(file);
    const findings = await checkBundle(bundle);
    for (const finding of findings) {
      expect(finding.message.en, file).not.toMatch(/\{\w+\}/);
    }
    if (!findings.some((finding) => finding.severity === 'error')) silent.push(file);
    const { parsed } = await parseBundle(bundle);
    if (parsed?.bpmn.drawing) JSON.stringify(readProcess(parsed));
  }
  expect(all.length).toBe(98);
  expect(silent).toEqual([]);
}, 60_000);

/** A bundle around one file; a form or decision goes with a process that has nothing wrong but no form. */
function bundleWith(file: string): Bundle {
  const text = readFileSync(join(folder, file), 'utf8');
  const isForm = file.endsWith('.form');
  const isDecision = file.endsWith('.dmn');
  const plain = readFileSync(join(folder, 'camunda-examples/invoiceApproval.bpmn'), 'utf8');
  const fileName = file.replace(`${dirname(file)}/`, '');
  return {
    bpmn: isForm || isDecision ? { fileName: 'plain.bpmn', xml: plain } : { fileName, xml: text },
    forms: isForm ? [{ fileName, schema: JSON.parse(text) as unknown }] : [],
    decisions: isDecision ? [{ fileName, xml: text }] : [],
    typeDeclaration: { key: 'public' },
  };
}
