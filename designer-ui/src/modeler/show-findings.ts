import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { Overlays } from './diagram-services.ts';
import type { EditedRegistry, EditorCanvas } from './editor-services.ts';

/** What is wrong with an element, in words. */
export interface ElementFault {
  elementId: string;
  severity: 'error' | 'warning';
  words: string;
}

/** Puts one mark on every element with faults, an error before a warning; words on hover and for screen readers. */
export function showFindings(editor: BaseViewer, faults: readonly ElementFault[]): void {
  const overlays = editor.get<Overlays>('overlays');
  const registry = editor.get<EditedRegistry>('elementRegistry');
  const root = editor.get<EditorCanvas>('canvas').getRootElement();
  overlays.remove({ type: 'finding' });
  for (const [elementId, found] of byElement(faults)) {
    const element = registry.get(elementId);
    if (!element || element === root) continue;
    const position = element.waypoints ? { top: -24, left: 0 } : { top: -12, right: 12 };
    overlays.add(elementId, 'finding', { position, html: findingMark(found) });
  }
}

/** The faults of each element together. */
function byElement(faults: readonly ElementFault[]): Map<string, ElementFault[]> {
  const found = new Map<string, ElementFault[]>();
  for (const fault of faults) found.set(fault.elementId, [...(found.get(fault.elementId) ?? []), fault]);
  return found;
}

function findingMark(faults: readonly ElementFault[]): HTMLElement {
  const severity = faults.some((fault) => fault.severity === 'error') ? 'error' : 'warning';
  const words = faults.map((fault) => fault.words).join('\n');
  const mark = document.createElement('div');
  mark.className = `finding-mark finding-mark-${severity}`;
  mark.title = words;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', words);
  mark.textContent = severity === 'error' ? '!' : '?';
  return mark;
}
