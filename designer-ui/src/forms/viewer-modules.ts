import type { Language } from '@baton/contract/language';
import { Html, IFrame } from '@bpmn-io/form-js-viewer';
import { customFieldsModule } from './custom-fields.ts';
import type { FilePickerSurroundings } from './file-picker.ts';
import { filePickerModule } from './file-picker.ts';
import { PlainTemplating } from './plain-values.ts';
import { viewerText } from './viewer-texts.ts';

/** What this app changes in the viewer: its language, its file field, and what forms may embed. */
export function viewerModules(around: FilePickerSurroundings): object[] {
  return [
    { translate: ['value', translator(around.language)] },
    { templating: ['type', PlainTemplating] },
    filePickerModule(around),
    customFieldsModule(around.language),
    noEmbedding,
  ];
}

function translator(language: Language) {
  return (template: string, replacements?: Record<string, unknown>): string =>
    viewerText(language, template, replacements);
}

/** Such forms are not published; should one come all the same, it shows nothing foreign. */
const noEmbedding = {
  __init__: [
    Object.assign(
      (formFields: { register(type: string, component: unknown): void }) => {
        for (const view of [Html, IFrame] as unknown as { config: { type: string } }[]) {
          formFields.register(
            view.config.type,
            Object.assign(() => null, { config: view.config }),
          );
        }
      },
      { $inject: ['formFields'] },
    ),
  ],
};
