import type { ModelElement } from './model-element.ts';
import { elementsOf } from './model-element.ts';

/** What an event waits for: a time, the name of a message, the code of an error. */
export interface EventTrigger {
  kind: 'timer' | 'message' | 'error';
  value: string;
}

/** The trigger of an event where it is one text; null for any other. A timer of a date or cycle is left alone. */
export function triggerOf(event: ModelElement): EventTrigger | null {
  if (!event.$type.endsWith('Event')) return null;
  const [definition, ...others] = elementsOf(event, 'eventDefinitions');
  if (!definition || others.length > 0) return null;
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition': {
      if (definition.get('timeDate') || definition.get('timeCycle')) return null;
      const duration = definition.get('timeDuration') as ModelElement | undefined;
      return { kind: 'timer', value: String(duration?.get('body') ?? '') };
    }
    case 'bpmn:MessageEventDefinition': {
      const message = definition.get('messageRef') as ModelElement | undefined;
      return { kind: 'message', value: message?.name ?? '' };
    }
    case 'bpmn:ErrorEventDefinition': {
      const error = definition.get('errorRef') as ModelElement | undefined;
      return { kind: 'error', value: String(error?.get('errorCode') ?? '') };
    }
    default:
      return null;
  }
}
