import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { TicketStatus } from '@baton/contract/process/ticket-status';
import { ticketStatuses } from '@baton/contract/process/ticket-status';
import { shapeOf } from '../ui/status-shape.ts';
import type { Overlays } from './diagram-services.ts';
import type { EditedElement, EditedRegistry } from './editor-services.ts';
import { readProperties } from './product-properties.ts';

/** Keeps the mark of its status on every shape that sets one; only what has changed is drawn anew. */
export function statusMarks(editor: BaseViewer, wordOf: (status: TicketStatus) => string): () => void {
  const shown = new Map<string, { status: TicketStatus; overlay: string }>();
  return () => {
    const overlays = editor.get<Overlays>('overlays');
    const wanted = new Map<string, TicketStatus>();
    for (const element of editor.get<EditedRegistry>('elementRegistry').getAll()) {
      const status = statusOf(element);
      if (status) wanted.set(element.id, status);
    }
    for (const [id, { status, overlay }] of shown) {
      if (wanted.get(id) === status) wanted.delete(id);
      else {
        overlays.remove({ id: overlay });
        shown.delete(id);
      }
    }
    for (const [id, status] of wanted) {
      const html = markOf(status, wordOf(status));
      const overlay = overlays.add(id, 'status', { position: { bottom: 20, left: 5 }, html });
      shown.set(id, { status, overlay });
    }
  };
}

function statusOf({ businessObject, labelTarget, waypoints }: EditedElement): TicketStatus | undefined {
  if (labelTarget || waypoints || !/Task|SubProcess|CallActivity/.test(businessObject.$type))
    return undefined;
  const said = readProperties(businessObject)['ticketStatus'];
  return ticketStatuses.find((status) => status === said);
}

function markOf(status: TicketStatus, word: string): HTMLElement {
  const { path, colour } = shapeOf(status);
  const mark = document.createElement('div');
  mark.className = 'status-mark';
  mark.style.color = `var(${colour})`;
  mark.title = word;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', word);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', path);
  svg.append(line);
  mark.append(svg);
  return mark;
}
