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

/** The ways a decision is shown, each with services of its own. */
const views = ['drd', 'decisionTable', 'literalExpression', 'boxedExpression'];

/** An editor of decision files in a container; `additionalModules` are for each of its views: its words, and the like. */
export function openDecisionEditor(
  container: HTMLElement,
  ...additionalModules: readonly object[]
): DmnModeler {
  return new DmnModeler({
    container,
    moddleExtensions: { camunda },
    // Not among what is common: modules there are dropped for those of the view.
    ...Object.fromEntries(views.map((view) => [view, { additionalModules }])),
    // A variable that is a date has a time too: the engine finds it equal to no plain day.
    common: { dataTypes: ['string', 'number', 'boolean', 'dateTime'] },
  });
}
