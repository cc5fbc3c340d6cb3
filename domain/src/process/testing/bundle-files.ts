import type { Bundle } from '../bundle.ts';

/** The files of a bundle as they are sent to the engine. */
export function bundleFiles(bundle: Bundle): { name: string; content: string }[] {
  return [
    { name: bundle.bpmn.fileName, content: bundle.bpmn.xml },
    ...bundle.forms.map(({ fileName, schema }) => ({ name: fileName, content: JSON.stringify(schema) })),
    ...bundle.decisions.map(({ fileName, xml }) => ({ name: fileName, content: xml })),
  ];
}
