import { openModeler } from '../open-modeler.ts';
import { openDrawing, saveDrawing } from '../unseen.ts';

/** What a drawing is after it was opened in the editor, one element renamed, and saved. */
interface RoundTrip {
  xml: string;
  /** Null where there is nothing on the diagram that could be renamed. */
  renamed: string | null;
}

interface Shape {
  id: string;
  businessObject: { $instanceOf(type: string): boolean };
  labelTarget?: unknown;
}

declare global {
  interface Window {
    roundTrip: (xml: string, name: string) => Promise<RoundTrip>;
  }
}

const container = document.createElement('div');
container.style.height = '600px';
document.body.append(container);
const modeler = openModeler(container, {}, 'zh-CN');

/** Runs in the page: the editor as the designer opens it, without the app around it. */
window.roundTrip = async (xml, name) => {
  const unseen = await openDrawing(modeler, xml);
  const shapes = modeler.get<{ getAll(): Shape[] }>('elementRegistry').getAll();
  const of = (type: string) => shapes.find((one) => !one.labelTarget && one.businessObject.$instanceOf(type));
  const shape = of('bpmn:Activity') ?? of('bpmn:FlowNode') ?? of('bpmn:Participant');
  if (shape) {
    modeler
      .get<{ updateProperties(shape: Shape, changes: object): void }>('modeling')
      .updateProperties(shape, { name });
  }
  return { xml: await saveDrawing(modeler, unseen), renamed: shape?.id ?? null };
};
