import type { ModelElement, Moddle } from '../model-element.ts';
import type { BlockEvent } from './block.ts';

/** What an event waits for. A message or error the drawing knows already is taken; `shared` holds the new ones. */
export function eventDefinition(
  moddle: Moddle,
  roots: readonly ModelElement[],
  shared: Map<string, ModelElement>,
  event: BlockEvent,
): ModelElement {
  if (event.kind === 'timer') {
    const timeDuration = moddle.create('bpmn:FormalExpression', { body: event.duration });
    const definition = moddle.create('bpmn:TimerEventDefinition', { timeDuration });
    timeDuration.$parent = definition;
    return definition;
  }
  if (event.kind === 'message') {
    const known = roots.find(({ $type, name }) => $type === 'bpmn:Message' && name === event.name);
    const id = `Message_${event.name.replaceAll('-', '_')}`;
    const messageRef =
      known ?? made(shared, id, () => moddle.create('bpmn:Message', { id, name: event.name }));
    return moddle.create('bpmn:MessageEventDefinition', { messageRef });
  }
  const { code } = event;
  const known = roots.find((root) => root.$type === 'bpmn:Error' && root.get('errorCode') === code);
  const id = `Error_${code}`;
  const errorRef =
    known ?? made(shared, id, () => moddle.create('bpmn:Error', { id, name: code, errorCode: code }));
  return moddle.create('bpmn:ErrorEventDefinition', { errorRef });
}

function made(shared: Map<string, ModelElement>, id: string, make: () => ModelElement): ModelElement {
  const found = shared.get(id) ?? make();
  shared.set(id, found);
  return found;
}
