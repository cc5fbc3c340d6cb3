import camunda from 'camunda-dmn-moddle/resources/camunda.json';
import DmnModeler from 'dmn-js/lib/Modeler';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import './decision-editor.css';

/** An editor of decision files in a container; `words` is the module that says its texts. */
export function openDecisionEditor(container: HTMLElement, words: Record<string, unknown>): DmnModeler {
  return new DmnModeler({
    container,
    moddleExtensions: { camunda },
    common: {
      additionalModules: [words],
      // A variable that is a date has a time too: the engine finds it equal to no plain day.
      dataTypes: ['string', 'number', 'boolean', 'dateTime'],
    },
  });
}
