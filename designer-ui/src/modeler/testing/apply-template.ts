import type { ElementTemplate } from '@baton/contract/http/element-templates';
import type Modeler from 'bpmn-js/lib/Modeler';
import type { EditedElement } from '../editor-services.ts';

interface Loader {
  setTemplates(templates: readonly ElementTemplate[]): void;
}
interface Templates {
  getLatest(element: EditedElement): { id: string }[];
  applyTemplate(element: EditedElement, template: object): EditedElement;
}
interface Bus {
  on(name: string, listener: (happening: { errors: Error[] }) => void): void;
}

/** Makes a step one of a template, as Camunda Modeler does. Throws what it would say against the templates. */
export function applyTemplate(
  modeler: Modeler,
  step: EditedElement,
  { templates, id }: { templates: readonly ElementTemplate[]; id: string },
): EditedElement {
  const faults: Error[] = [];
  modeler.get<Bus>('eventBus').on('elementTemplates.errors', ({ errors }) => faults.push(...errors));
  modeler.get<Loader>('elementTemplatesLoader').setTemplates(templates);
  if (faults.length > 0) throw new AggregateError(faults, faults.map(({ message }) => message).join('; '));
  const offered = modeler.get<Templates>('elementTemplates');
  const template = offered.getLatest(step).find((one) => one.id === id);
  if (!template) throw new Error(`No template ${id} is offered for ${step.id}.`);
  return offered.applyTemplate(step, template);
}
