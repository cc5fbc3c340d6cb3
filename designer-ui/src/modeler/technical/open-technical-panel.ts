import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import type Modeler from 'bpmn-js/lib/Modeler';
import '../../ui/properties-panel.css';
import './technical-panel.css';
import type { EventBus } from '../diagram-services.ts';
import type { EditorCanvas, Selection } from '../editor-services.ts';
import { lateBus } from './late-bus.ts';
import { panelModules } from './panel-modules.ts';

export { technicalWords } from './translations/technical-words.ts';

interface Injector {
  createChild(modules: object[]): { init(): void };
}

/**
 * Shows the properties of an open editor's elements as Camunda Modeler does, in `parent`, until that editor is
 * destroyed. An editor takes no module once it is made, so the panel lives beside it: it has the editor's services, and
 * its changes go through the same stack of commands. Once for an editor; `words` is
 * the module that says its texts.
 */
export function openTechnicalPanel(modeler: Modeler, parent: HTMLElement, words: object): void {
  const { bus, tell } = lateBus(modeler.get<EventBus>('eventBus'));
  const own = { eventBus: ['value', bus], 'config.propertiesPanel': ['value', { parent }] };
  modeler
    .get<Injector>('injector')
    .createChild([...panelModules, words, own])
    .init();
  // Meanwhile the editor may have begun, taken the keys and opened a drawing.
  tell('diagram.init', {});
  tell('keyboard.bind', {});
  const [selected] = modeler.get<Selection>('selection').get();
  const element = selected ?? modeler.get<EditorCanvas>('canvas').getRootElement();
  tell('root.added', { element: element.labelTarget ?? element });
}
