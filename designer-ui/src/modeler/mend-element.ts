import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { QuickFix } from '@baton/contract/process/finding';
import type { EditedElement, EditedRegistry, EditorCanvas, Modeling } from './editor-services.ts';
import { elementsOf } from './model-element.ts';
import type { ModelElement, Moddle } from './model-element.ts';
import type { OneStep } from './one-step.ts';
import { withProperties } from './product-properties.ts';

type DrawnFix = Exclude<QuickFix, { kind: 'form-data-to-form' | 'set-form-id' }>;

/** Whether a mend is one of the drawing; the others change forms and decisions. */
export function mendsDrawing(fix: QuickFix | null): fix is DrawnFix {
  if (fix === null || fix.kind === 'form-data-to-form' || fix.kind === 'set-form-id') return false;
  return fix.file.endsWith('.bpmn');
}

/** Does what findings offer, together: one step of undo. What they speak of and is gone is passed over. */
export function mendElements(editor: BaseViewer, fixes: readonly DrawnFix[]): void {
  editor.get<OneStep>('oneStep').take(() => {
    for (const fix of fixes) mend(editor, fix);
  });
}

function mend(editor: BaseViewer, fix: DrawnFix): void {
  const modeling = editor.get<Modeling>('modeling');
  const moddle = editor.get<Moddle>('bpmnFactory');
  const [element, model] = find(editor, fix.elementId);
  if (!element || !model) return;
  const update = (changed: ModelElement, changes: Record<string, unknown>) =>
    modeling.updateModdleProperties(element, changed, changes);
  switch (fix.kind) {
    case 'set-property':
      update(model, { extensionElements: withProperties(moddle, model, { [fix.name]: fix.value }) });
      break;
    case 'set-attributes':
      update(model, attributesOf(editor, model, fix.attributes));
      break;
    case 'terminate-end': {
      const terminate = moddle.create('bpmn:TerminateEventDefinition', {});
      terminate.$parent = model;
      update(model, { eventDefinitions: [terminate] });
      break;
    }
    case 'set-completion-condition': {
      const loop = model.get('loopCharacteristics') as ModelElement | undefined;
      if (!loop) break;
      const completionCondition = moddle.create('bpmn:FormalExpression', { body: fix.condition });
      completionCondition.$parent = loop;
      update(loop, { completionCondition });
      break;
    }
  }
}

/** The element of that id; of one that is not drawn, such as a process beside the pools, the drawing's root stands for it. */
function find(editor: BaseViewer, id: string): [EditedElement | undefined, ModelElement | undefined] {
  const element = editor.get<EditedRegistry>('elementRegistry').get(id);
  if (element) return [element, element.businessObject];
  const definitions = editor.get<{ getDefinitions(): ModelElement }>('bpmnjs').getDefinitions();
  const model = elementsOf(definitions, 'rootElements').find((root) => root.id === id);
  return [editor.get<EditorCanvas>('canvas').getRootElement(), model];
}

interface Described {
  $descriptor: { propertiesByName: Record<string, { type: string; isReference?: boolean } | undefined> };
}

/** Texts as the attributes of an element hold them: truth values, and elements where one is referred to. */
function attributesOf(
  editor: BaseViewer,
  model: ModelElement,
  attributes: Readonly<Record<string, string | null>>,
): Record<string, unknown> {
  const described = (model as ModelElement & Described).$descriptor.propertiesByName;
  const value = (name: string, text: string | null): unknown => {
    const property = described[name];
    if (text === null) return undefined;
    if (property?.isReference) return find(editor, text)[1];
    return property?.type === 'Boolean' ? text === 'true' : text;
  };
  return Object.fromEntries(Object.entries(attributes).map(([name, text]) => [name, value(name, text)]));
}
