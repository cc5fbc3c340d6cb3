import type { ScenarioResult } from '@baton/contract/http/sandbox-runs';
import { parseBpmn } from '../process/index.ts';
import type { TicketDiagram } from '../tickets/index.ts';

/** Which sequence flows and flow nodes of a drawing the tokens of a ticket have walked, and which they have not. */
export async function coverageOf(key: string, diagram: TicketDiagram): Promise<ScenarioResult['coverage']> {
  const { drawing } = await parseBpmn(key, diagram.xml);
  const walked = new Set(diagram.path.flows);
  const visited = new Set(
    diagram.path.elements.flatMap(({ elementId, times }) => (times > 0 ? [elementId] : [])),
  );
  const flows = [...(drawing?.flows.keys() ?? [])];
  const elements = [...(drawing?.nodes.keys() ?? [])];
  return {
    flows: flows.filter((id) => walked.has(id)),
    elements: elements.filter((id) => visited.has(id)),
    missedFlows: flows.filter((id) => !walked.has(id)),
    missedElements: elements.filter((id) => !visited.has(id)),
  };
}
