import { parseBpmn } from '../process/index.ts';

export interface DrawnFlow {
  id: string;
  source: string;
  target: string;
}

const kept = 100;
const known = new Map<string, DrawnFlow[]>();

/** The sequence flows of a published drawing; read once per version. */
export async function drawnFlows(versionId: string, xml: string): Promise<DrawnFlow[]> {
  const remembered = known.get(versionId);
  if (remembered) return remembered;
  const { drawing } = await parseBpmn(versionId, xml);
  const flows = [...(drawing?.flows.values() ?? [])].flatMap(({ id, source, target }) =>
    source && target ? [{ id, source: source.id, target: target.id }] : [],
  );
  known.set(versionId, flows);
  const [oldest] = known.keys();
  if (known.size > kept && oldest !== undefined) known.delete(oldest);
  return flows;
}
