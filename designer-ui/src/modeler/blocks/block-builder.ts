import { nameProperty } from '@baton/contract/process/name-property';
import { languages } from '@baton/contract/language';
import type { LocalizedText } from '@baton/contract/language';
import type { EditedElement, ElementFactory, Point } from '../editor-services.ts';
import { mainLanguageOf } from '../element-facts.ts';
import type { ModelElement, Moddle } from '../model-element.ts';
import { outcomeCondition } from '../outcome-flow.ts';
import { withProperties } from '../product-properties.ts';
import type { Block, BlockFlow, BlockOutcome, BlockPart } from './block.ts';
import { lineOf, sizeOf } from './block-lines.ts';
import { eventDefinition } from './event-definition.ts';

/** Makes the elements of blocks, not yet in the drawing. */
export class BlockBuilder {
  static readonly $inject = ['bpmnFactory', 'elementFactory', 'canvas', 'bpmnjs'];
  readonly #moddle: Moddle;
  readonly #shapes: ElementFactory;
  readonly #canvas: { getRootElement(): EditedElement };
  readonly #drawing: { getDefinitions(): ModelElement };

  constructor(
    moddle: Moddle,
    shapes: ElementFactory,
    canvas: { getRootElement(): EditedElement },
    drawing: { getDefinitions(): ModelElement },
  ) {
    this.#moddle = moddle;
    this.#shapes = shapes;
    this.#canvas = canvas;
    this.#drawing = drawing;
  }

  /** The elements of a block by id, hosts and scopes before what stands on or in them; `around` are there already. */
  build(block: Block, origin: Point, around: readonly EditedElement[] = []): Map<string, EditedElement> {
    const made = new Map(around.map((element) => [element.businessObject.id ?? '', element]));
    const shared = new Map<string, ModelElement>();
    for (const part of block.parts) made.set(part.id, this.#shape(part, origin, made, shared));
    const lines = block.flows.map(
      (flow) => [flow.from + flow.to, this.#flow(flow, block, origin, made)] as const,
    );
    for (const element of around) made.delete(element.businessObject.id ?? '');
    return new Map([...made, ...lines]);
  }

  /** What a flow carries that is a button: names, condition and properties. */
  outcomeAttributes(outcome: BlockOutcome): Record<string, unknown> {
    return { ...this.#flowModel(outcome).attributes };
  }

  #shape(
    part: BlockPart,
    origin: Point,
    made: ReadonlyMap<string, EditedElement>,
    shared: Map<string, ModelElement>,
  ): EditedElement {
    const { width, height } = sizeOf(part);
    const businessObject = this.#model(part, made, shared);
    const parent = part.within === undefined ? undefined : made.get(part.within);
    const element = this.#shapes.createShape({
      ...{ type: part.type, businessObject, width, height },
      ...{ x: origin.x + part.x - width / 2, y: origin.y + part.y - height / 2 },
      ...(part.type === 'bpmn:SubProcess' ? { isExpanded: true } : {}),
      ...(part.on === undefined ? {} : { host: made.get(part.on) }),
    });
    if (parent) element.parent = parent;
    return element;
  }

  #model(
    part: BlockPart,
    made: ReadonlyMap<string, EditedElement>,
    shared: Map<string, ModelElement>,
  ): ModelElement {
    const { id, type, attributes, words, many } = part;
    const model = this.#moddle.create(type, { id, ...attributes, ...this.#named(words) });
    const own = (name: string, value: ModelElement) => {
      value.$parent = model;
      model.set(name, name === 'eventDefinitions' ? [value] : value);
    };
    const host = part.on === undefined ? undefined : made.get(part.on);
    if (host) model.set('attachedToRef', host.businessObject);
    if (part.event) own('eventDefinitions', eventDefinition(this.#moddle, this.#roots(), shared, part.event));
    if (many) {
      const loop = this.#moddle.create('bpmn:MultiInstanceLoopCharacteristics', {
        ...{ isSequential: many.sequential, 'camunda:collection': many.collection },
        'camunda:elementVariable': many.element,
      });
      if (many.decides) {
        const condition = this.#moddle.create('bpmn:FormalExpression', { body: `\${decided_${id}}` });
        condition.$parent = loop;
        loop.set('completionCondition', condition);
      }
      own('loopCharacteristics', loop);
    }
    model.set(
      'extensionElements',
      withProperties(this.#moddle, model, { ...part.properties, ...ownNames(words) }),
    );
    return model;
  }

  #flow(
    flow: BlockFlow,
    block: Block,
    origin: Point,
    made: ReadonlyMap<string, EditedElement>,
  ): EditedElement {
    const moved = ({ x, y }: Point) => ({ x: origin.x + x, y: origin.y + y });
    const line = this.#shapes.createConnection({
      ...{ type: 'bpmn:SequenceFlow', source: made.get(flow.from), target: made.get(flow.to) },
      ...{ waypoints: lineOf(block, flow).map(moved) },
      businessObject: this.#flowModel(flow.outcome).model,
    });
    const within = block.parts.find(({ id }) => id === flow.from)?.within;
    const parent = within === undefined ? undefined : made.get(within);
    if (parent) line.parent = parent;
    return line;
  }

  #flowModel(outcome: BlockOutcome | undefined): {
    model: ModelElement;
    attributes: Record<string, unknown>;
  } {
    const model = this.#moddle.create('bpmn:SequenceFlow', {});
    if (!outcome) return { model, attributes: {} };
    const body = outcomeCondition(outcome.key);
    const conditionExpression = this.#moddle.create('bpmn:FormalExpression', { body });
    conditionExpression.$parent = model;
    const properties = { ...outcome.properties, ...ownNames(outcome.words) };
    const extensionElements = withProperties(this.#moddle, model, properties);
    const attributes = { ...this.#named(outcome.words), conditionExpression, extensionElements };
    for (const [name, value] of Object.entries(attributes)) model.set(name, value);
    return { model, attributes };
  }

  #roots(): ModelElement[] {
    return (this.#drawing.getDefinitions().get('rootElements') as ModelElement[] | undefined) ?? [];
  }

  /** The name as BPMN has it, in the language of the drawing. */
  #named(words: LocalizedText | undefined): { name?: string } {
    const name = words?.[mainLanguageOf(this.#canvas.getRootElement().businessObject)];
    return name ? { name } : {};
  }
}

function ownNames(words: LocalizedText | undefined): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const name = words?.[language];
      return name ? [[nameProperty[language], name]] : [];
    }),
  );
}
