import type { EventBus } from './diagram-services.ts';
import { mainLanguageOf } from './element-facts.ts';
import { nameProperty } from './model-element.ts';
import type { ModelElement, Moddle } from './model-element.ts';
import { readProperties, withProperties } from './product-properties.ts';

interface Labelled {
  businessObject: ModelElement;
  labelTarget?: Labelled;
}

interface Modeling {
  updateModdleProperties(element: Labelled, model: ModelElement, changes: Record<string, unknown>): void;
}

/**
 * A name typed into the drawing itself is the BPMN name alone. Where the element repeats it as the name in the
 * drawing's language, that one is what people are shown: it follows, as part of the same step of undo.
 */
class KeepNamesTogether {
  static readonly $inject = ['eventBus', 'modeling', 'moddle'];

  constructor(eventBus: EventBus, modeling: Modeling, moddle: Moddle) {
    eventBus.on('commandStack.element.updateLabel.postExecute', (happening) => {
      const { element } = (happening as unknown as { context: { element: Labelled } }).context;
      const target = element.labelTarget ?? element;
      const model = target.businessObject;
      const property = nameProperty[mainLanguageOf(model)];
      const said = readProperties(model)[property];
      if (said === undefined || said === (model.name ?? '')) return;
      const extensionElements = withProperties(moddle, model, { [property]: model.name || null });
      modeling.updateModdleProperties(target, model, { extensionElements });
    });
  }
}

export const keepNamesTogether = {
  __init__: ['keepNamesTogether'],
  keepNamesTogether: ['type', KeepNamesTogether],
};
