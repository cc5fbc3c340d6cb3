import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import '../ui/properties-panel.css';
import './editor.css';
import './panel.css';
import type { Language } from '@baton/contract/language';
import { customPreviews } from './custom-previews.ts';
import type { OpenFormEditor } from './editor-services.ts';
import { fieldLibraryModule } from './field-library-module.ts';
import { ownPanelModule } from './own-panel-module.ts';
import { plainViews } from './plain-views.ts';
import { savedFieldModule } from './saved-field-module.ts';

/** Where an editor of forms puts its parts. The palette is ours: its own stands where nobody sees it. */
export interface EditorPlaces {
  container: HTMLElement;
  panel: HTMLElement;
}

/** An editor of forms whose own texts are in `mainLanguage`. */
export function openFormEditor(
  { container, panel }: EditorPlaces,
  { mainLanguage, language }: { mainLanguage: Language; language: Language },
): OpenFormEditor {
  const options = {
    ...{ container, propertiesPanel: { parent: panel }, palette: { parent: document.createElement('div') } },
    additionalModules: [
      customPreviews(language),
      fieldLibraryModule(mainLanguage, language),
      ownPanelModule(mainLanguage),
      plainViews,
      savedFieldModule(mainLanguage),
    ],
  };
  return new FormEditor(options as never) as unknown as OpenFormEditor;
}
