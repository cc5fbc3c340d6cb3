import type { Language } from '@baton/contract/language';
import type { EditedField } from './editor-services.ts';
import { keepTextsInStep } from './field-words.ts';

interface Group {
  id: string;
  entries?: { id: string }[];
}

interface PropertiesPanel {
  registerProvider(provider: object, priority: number): void;
}

interface EventBus {
  on(
    name: string,
    listener: (event: { context: { formField: EditedField; properties: Record<string, unknown> } }) => void,
  ): void;
}

/** Entries that stand in our own part of the panel, in every language, or that only the list of forms changes. */
const ours: Readonly<Record<string, readonly string[]>> = {
  field: ['label', 'date-label', 'time-label', 'description', 'text', 'alt', 'patternErrorMessage'],
  form: ['id', 'versionTag'],
};

/** Takes from the editor's panel what our own says better, and keeps a text and its translations in step. */
export function ownPanelModule(mainLanguage: Language): object {
  const install = (propertiesPanel: PropertiesPanel, eventBus: EventBus) => {
    const getGroups = (field: EditedField) => (groups: Group[]) => {
      const hidden = (field.type === 'default' ? ours['form'] : ours['field']) ?? [];
      return groups
        .map((group) =>
          group.entries
            ? { ...group, entries: group.entries.filter(({ id }) => !isOne(id, field, hidden)) }
            : group,
        )
        .filter(({ entries }) => !entries || entries.length > 0);
    };
    propertiesPanel.registerProvider({ getGroups }, 500);
    eventBus.on('commandStack.formField.edit.preExecute', ({ context }) => {
      context.properties = keepTextsInStep(context.formField, context.properties, mainLanguage);
    });
  };
  return { __init__: [Object.assign(install, { $inject: ['propertiesPanel', 'eventBus'] })] };
}

function isOne(id: string, { id: fieldId }: EditedField, hidden: readonly string[]): boolean {
  return hidden.includes(id) || hidden.includes(id.replace(`${fieldId}-`, ''));
}
