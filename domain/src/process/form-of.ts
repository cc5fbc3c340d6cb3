import type { Drawing, FlowNode } from './drawing.ts';
import type { ParsedBundle } from './parse-bundle.ts';
import type { ParsedForm } from './parse-form.ts';
import { startOf } from './scope-nodes.ts';
import { camundaAttribute } from './xml/xml-element.ts';

/** The form of a start event or user task; the start step shows the start form unless it names its own. */
export function formIdOf(drawing: Drawing, node: FlowNode): string | null {
  const own = camundaAttribute(node.xml, 'formRef');
  if (own || node.properties.get('startStep') !== 'true') return own;
  const start = startOf(drawing, null);
  return start ? camundaAttribute(start.xml, 'formRef') : null;
}

export function formOf(bundle: ParsedBundle, drawing: Drawing, node: FlowNode): ParsedForm | undefined {
  const id = formIdOf(drawing, node);
  return id === null ? undefined : bundle.forms.find((form) => form.id === id);
}
