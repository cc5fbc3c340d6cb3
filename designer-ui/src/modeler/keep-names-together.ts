import { nameProperty } from '@baton/contract/process/name-property';
import type { EventBus } from './diagram-services.ts';
import { mainLanguageOf } from './element-facts.ts';
import type { ModelElement, Moddle } from './model-element.ts';
import { readProperties, withProperties } from './product-properties.ts';

interface Labelled {
  businessObject: ModelElement;
  labelTarget?: Labelled;
}

interface Change {
  element: Labelled;
  moddleElement?: ModelElement;
  properties?: Record<string, unknown>;
}

interface Modeling {
  updateModdleProperties(element: Labelled, model: ModelElement, changes: Record<string, unknown>): void;
}

/**
 * A name typed into the drawing itself, or among the technical properties, is the BPMN name alone. Where the element
 * repeats it as the name in the drawing's language, that one is what people are shown: it follows, as part of the same
 * step of undo.
 */
class KeepNamesTogether {
  static readonly $inject = ['eventBus', 'modeling', 'moddle'];

  constructor(eventBus: EventBus, modeling: Modeling, moddle: Moddle) {
    const follow = ({ element, moddleElement }: Change) => {
      const target = element.labelTarget ?? element;
      const model = moddleElement ?? target.businessObject;
      const property = nameProperty[mainLanguageOf(model)];
      const said = readProperties(model)[property];
      if (said === undefined || said === (model.name ?? '')) return;
      const extensionElements = withProperties(moddle, model, { [property]: model.name || null });
      modeling.updateModdleProperties(target, model, { extensionElements });
    };
    const after = (command: string, act: (change: Change) => void) =>
      eventBus.on(`commandStack.${command}.postExecute`, (happening) =>
        act((happening as unknown as { context: Change }).context),
      );
    after('element.updateLabel', follow);
    for (const command of ['element.updateProperties', 'element.updateModdleProperties']) {
      after(command, (change) => {
        const changed = Object.keys(change.properties ?? {});
        // Who changes both says what each is to be.
        if (changed.includes('name') && !changed.includes('extensionElements')) follow(change);
      });
    }
  }
}

export const keepNamesTogether = {
  __init__: ['keepNamesTogether'],
  keepNamesTogether: ['type', KeepNamesTogether],
};
