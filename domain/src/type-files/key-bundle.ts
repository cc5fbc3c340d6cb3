import { nameProcess } from '../process/index.ts';
import type { Import } from '../process/index.ts';
import type { TypeBundle } from '../ticket-types/index.ts';

/**
 * A bundle under another key: the process takes it as its id, and what had that id another one. Forms and decisions are
 * bound within a deployment and keep theirs. Throws XmlFault.
 */
export function keyBundle(
  bundle: TypeBundle,
  drawing: Import,
  key: string,
): { bundle: TypeBundle; items: Import['items'] } {
  const { text, items } = nameProcess(drawing, key);
  return { bundle: { ...bundle, key, bpmn: text, declaration: { ...bundle.declaration, key } }, items };
}
