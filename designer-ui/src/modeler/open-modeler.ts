import Modeler from 'bpmn-js/lib/Modeler';
import 'diagram-js/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './editor.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import type { Language } from '@baton/contract/language';
import ColorPickerModule from 'bpmn-js-color-picker';
import minimapModule from 'diagram-js-minimap';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { buildingBlocks } from './blocks/index.ts';
import { drawingLook } from './drawing-look.ts';
import { keepNamesTogether } from './keep-names-together.ts';
import { keyboardCommands } from './keyboard-commands.ts';
import { outcomeOnConnect } from './outcome-on-connect.ts';
import { quietCanvas } from './quiet-canvas.ts';
import { touchNavigation } from './touch-navigation.ts';

/** An editor of drawings in a container; `words` is the module that says its texts. */
export function openModeler(
  container: HTMLElement,
  words: Record<string, unknown>,
  language: Language,
): Modeler {
  return new Modeler({
    container,
    moddleExtensions: { camunda },
    additionalModules: [
      ...[
        quietCanvas,
        touchNavigation,
        keepNamesTogether,
        outcomeOnConnect,
        buildingBlocks,
        keyboardCommands,
      ],
      ...[ColorPickerModule, minimapModule, words, { language: ['value', language] }],
    ],
    ...drawingLook,
  });
}
