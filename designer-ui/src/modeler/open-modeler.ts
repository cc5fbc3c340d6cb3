import Modeler from 'bpmn-js/lib/Modeler';
import 'diagram-js/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './editor.css';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { drawingLook } from './drawing-look.ts';
import { keepNamesTogether } from './keep-names-together.ts';
import { touchNavigation } from './touch-navigation.ts';

/** An editor of drawings in a container; `words` is the module that says its texts. */
export function openModeler(container: HTMLElement, words: Record<string, unknown>): Modeler {
  return new Modeler({
    container,
    moddleExtensions: { camunda },
    additionalModules: [touchNavigation, keepNamesTogether, words],
    ...drawingLook,
  });
}
