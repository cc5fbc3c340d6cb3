import type { Finding } from '@baton/contract/process/finding';
import { checkForm } from '../forms/index.ts';
import { checkBundle, rememberTexts } from '../process/index.ts';
import type { Bundle, OrganisationNames } from '../process/index.ts';
import { formFileName } from './bundle-hash.ts';
import type { TypeBundle } from './bundle-hash.ts';
import { checkDeclaration } from './check-declaration.ts';

/**
 * What speaks against publishing a bundle, and what it may be warned of: declaration, forms and the deploy gate. With
 * `organisation` the names that the drawing mentions are looked up too.
 */
export async function checkTicketType(
  bundle: TypeBundle,
  organisation: OrganisationNames | null,
): Promise<{ files: Bundle; findings: Finding[] }> {
  const files = bundleFiles(bundle);
  return { files, findings: await checkFiles(files, organisation) };
}

/** The same, of the files as they are deployed. */
export async function checkFiles(files: Bundle, organisation: OrganisationNames | null): Promise<Finding[]> {
  return [
    ...checkDeclaration({ ...files.typeDeclaration }),
    ...files.forms.flatMap(({ schema, fileName }) => checkFormText(fileName, JSON.stringify(schema))),
    ...(await checkBundle(files, organisation)),
  ];
}

/** A form is tried out to be checked; of those in a draft one has changed since the last look, if any. */
const checkFormText = rememberTexts((fileName, text) => checkForm(JSON.parse(text), fileName));

/** The files of a bundle as the gate reads them. */
export function bundleFiles({ key, bpmn, forms, decisions, declaration }: TypeBundle): Bundle {
  return {
    bpmn: { fileName: `${key}.bpmn`, xml: bpmn },
    forms: forms.map((schema) => ({ fileName: formFileName(schema), schema })),
    decisions: decisions.map((xml, index) => ({ fileName: `${key}-${index + 1}.dmn`, xml })),
    typeDeclaration: { ...declaration, key },
  };
}
