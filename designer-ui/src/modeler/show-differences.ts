import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { DiagramCanvas, ElementRegistry, Overlays } from './diagram-services.ts';

export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved';

/** An element that is not the same in the other drawing, and what that is called. */
export interface ElementDifference {
  elementId: string;
  kind: DifferenceKind;
  word: string;
}

const signs: Record<DifferenceKind, string> = { added: '+', removed: '−', changed: '≠', moved: '→' };

/** Marks what differs: by colour, and by a sign for those who do not see it. */
export function showDifferences(viewer: BaseViewer, differences: readonly ElementDifference[]): void {
  const canvas = viewer.get<DiagramCanvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  overlays.remove({ type: 'difference' });
  for (const { id } of registry.getAll())
    for (const kind of Object.keys(signs)) canvas.removeMarker(id, `differs-${kind}`);
  for (const { elementId, kind, word } of differences) {
    const element = registry.get(elementId);
    if (!element?.parent) continue;
    canvas.addMarker(elementId, `differs-${kind}`);
    if (element.waypoints) continue;
    const html = document.createElement('div');
    html.className = `difference-mark difference-mark-${kind}`;
    html.textContent = signs[kind];
    html.title = word;
    html.setAttribute('role', 'img');
    html.setAttribute('aria-label', word);
    overlays.add(elementId, 'difference', { position: { top: -11, left: -11 }, html });
  }
}
