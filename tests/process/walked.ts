import { templates } from '@baton/bpmn-templates';
import { getTicketDiagram } from '@baton/contract/http/tickets';
import type { Person } from '../support/people.ts';

/** Ids of flow nodes and sequence flows of a shipped drawing. */
function drawnIds(key: string): string[] {
  const bpmn = templates().find((template) => template.key === key)?.files.bpmn ?? '';
  const drawn = bpmn.split('<bpmndi:BPMNDiagram')[0] ?? '';
  const kinds = '[a-z]+Task|[a-z]+Gateway|[a-z]+Event|subProcess|sequenceFlow';
  return [...drawn.matchAll(new RegExp(`<bpmn:(?:${kinds}) id="([^"]+)"`, 'gi'))].map(([, id]) => id ?? '');
}

/** What of a shipped drawing none of these tickets has walked, by what each shows on its own diagram. */
export async function unwalked(reader: Person, key: string, numbers: readonly string[]): Promise<string[]> {
  const walked = new Set<string>();
  for (const number of numbers) {
    const { path } = await reader.client.call(getTicketDiagram, { params: { number } });
    for (const { elementId, times } of path.elements) if (times > 0) walked.add(elementId);
    for (const id of path.flows) walked.add(id);
  }
  const drawn = drawnIds(key);
  if (drawn.length < 20) throw new Error(`the drawing of ${key} was not found`);
  return drawn.filter((id) => !walked.has(id));
}
