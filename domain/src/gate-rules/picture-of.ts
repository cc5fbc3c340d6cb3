import { layOut, tryReadXml } from '../process/index.ts';
import type { Bundle } from '../process/index.ts';

/** Nobody makes out anything on a picture of a drawing longer than this, in characters. */
const longest = 60_000;

/** A drawing with its diagram, laid out where it has none; null where there is nothing to be seen. */
export async function pictureOf({ fileName, xml }: Bundle['bpmn']): Promise<string | null> {
  if (xml.length > longest || !tryReadXml(xml)) return null;
  const { text } = await layOut({ file: fileName, text: xml, items: [] });
  return /<\w+:BPMNShape\b/.test(text) ? text : null;
}
