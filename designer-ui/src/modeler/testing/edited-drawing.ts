import Modeler from 'bpmn-js/lib/Modeler';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { buildingBlocks } from '../blocks/index.ts';
import { keepNamesTogether } from '../keep-names-together.ts';
import { outcomeOnConnect } from '../outcome-on-connect.ts';
import { measureAlike } from './measure-alike.ts';

/**
 * An editor with a drawing in it, where nothing is laid out: every box measures the same. `modules` are what another
 * editor has beside ours.
 */
export async function editedDrawing(xml: string, ...modules: Record<string, unknown>[]): Promise<Modeler> {
  measureAlike();
  const modeler = new Modeler({
    container: document.body.appendChild(document.createElement('div')),
    moddleExtensions: { camunda },
    additionalModules: [
      ...[buildingBlocks, outcomeOnConnect, keepNamesTogether, { language: ['value', 'en'] }],
      ...modules,
    ],
  });
  await modeler.importXML(xml);
  return modeler;
}

/** The drawing as it would be saved. */
export async function written(modeler: Modeler): Promise<string> {
  return (await modeler.saveXML({ format: true })).xml ?? '';
}
