import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };

/** What an analyst may do to a drawing; `at` and `to` pick among what is there. */
export interface DrawingEdit {
  kind: 'rename' | 'move' | 'remove' | 'bypass' | 'append' | 'reconnect' | 'putInside' | 'attach';
  at: number;
  to: number;
}

/** A node of the library's own tree. */
interface Node {
  $type: string;
  $parent?: Node;
  id?: string;
  name?: string;
  flowElements?: Node[];
  incoming?: Node[];
  outgoing?: Node[];
  sourceRef?: Node;
  targetRef?: Node;
  attachedToRef?: Node;
  default?: Node;
  artifacts?: Node[];
  rootElements?: Node[];
  flowNodeRef?: Node[];
  laneSets?: { lanes?: Node[] }[];
  diagrams?: { plane: { planeElement: Node[] } & Node }[];
  bpmnElement?: Node;
  bounds?: { x: number; y: number; width: number; height: number };
  waypoint?: { x: number; y: number }[];
}

const moddle = new BpmnModdle({ camunda }) as unknown as {
  fromXML: (xml: string) => Promise<{ rootElement: Node }>;
  toXML: (root: Node, options: { format: boolean }) => Promise<{ xml: string }>;
  create: (type: string, attributes: object) => Node;
};

/** The drawing as the editor's library writes it after these edits; `author` names what is new. */
export async function editDrawing(
  xml: string,
  author: string,
  edits: readonly DrawingEdit[],
): Promise<string> {
  const { rootElement } = await moddle.fromXML(xml);
  const drawn = new DrawnProcess(rootElement, author);
  edits.forEach((edit, count) => drawn[edit.kind](edit, count));
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

const isScope = ({ $type }: Node) => $type === 'bpmn:Process' || $type === 'bpmn:SubProcess';
const isFlow = ({ $type }: Node) => $type === 'bpmn:SequenceFlow';

class DrawnProcess {
  readonly #root: Node;
  readonly #author: string;

  constructor(root: Node, author: string) {
    [this.#root, this.#author] = [root, author];
  }

  #all(): Node[] {
    const inside = (node: Node): Node[] => [node, ...(node.flowElements ?? []).flatMap(inside)];
    return (this.#root.rootElements ?? []).filter(isScope).flatMap(inside);
  }

  #pick(list: Node[], at: number): Node | undefined {
    return list[at % Math.max(1, list.length)];
  }

  #nodes(): Node[] {
    return this.#all().filter(
      (node) => !isFlow(node) && node.$type !== 'bpmn:Process' && !/Data/.test(node.$type),
    );
  }

  #picture(): Node[] {
    return this.#root.diagrams?.[0]?.plane.planeElement ?? [];
  }

  #shape(node: Node | undefined): Node | undefined {
    return this.#picture().find(({ bpmnElement }) => bpmnElement === node);
  }

  rename({ at, to }: DrawingEdit): void {
    const node = this.#pick(this.#all(), at);
    if (node) node.name = `${this.#author} ${to}`;
  }

  move({ at, to }: DrawingEdit): void {
    const node = this.#pick(this.#nodes(), at);
    const bounds = this.#shape(node)?.bounds;
    if (!node || !bounds) return;
    const [x, y] = [(to % 7) * 10, (to % 5) * 10];
    bounds.x += x;
    bounds.y += y;
    const follow = (point: { x: number; y: number } | undefined) => {
      if (!point) return;
      point.x += x;
      point.y += y;
    };
    for (const flow of this.#all().filter(isFlow)) {
      const line = this.#shape(flow)?.waypoint ?? [];
      if (flow.sourceRef === node) follow(line[0]);
      if (flow.targetRef === node) follow(line.at(-1));
    }
  }

  remove({ at }: DrawingEdit): void {
    const node = this.#pick(this.#nodes(), at);
    if (node) this.#take(node);
  }

  /** As the editor does with a step between two others. */
  bypass({ at }: DrawingEdit): void {
    const node = this.#pick(this.#nodes(), at);
    const [into, out] = [node?.incoming?.[0], node?.outgoing?.[0]];
    if (!node || !into || !out?.targetRef || out.targetRef === node) return;
    this.#lead(into, out.targetRef);
    this.#take(node);
  }

  append({ at }: DrawingEdit, count: number): void {
    const after = this.#pick(this.#nodes(), at);
    const scope = after?.$parent;
    if (!after || !scope) return;
    const id = `${this.#author}_${count}`;
    const step = moddle.create('bpmn:UserTask', { id, name: id });
    this.#draw(step, scope, { x: 10 * count, y: 20, width: 100, height: 80 });
    this.#join(`${id}_flow`, after, step, scope);
  }

  reconnect({ at, to }: DrawingEdit): void {
    const flow = this.#pick(this.#all().filter(isFlow), at);
    const other = this.#pick(
      this.#nodes().filter(({ $parent }) => $parent === flow?.$parent),
      to,
    );
    if (flow && other) this.#lead(flow, other);
  }

  putInside({ at, to }: DrawingEdit): void {
    const node = this.#pick(this.#nodes(), at);
    const scope = this.#pick(this.#nodes().filter(isScope), to);
    if (!node || !scope || this.#within(scope, node) || node.$parent === scope) return;
    for (const flow of this.#flowsOf(node)) this.#take(flow);
    for (const event of this.#all().filter(({ attachedToRef }) => attachedToRef === node)) this.#take(event);
    if (node.attachedToRef) return;
    node.$parent?.flowElements?.splice(node.$parent.flowElements.indexOf(node), 1);
    this.#leaveLanes(node);
    (scope.flowElements ??= []).push(node);
    node.$parent = scope;
  }

  attach({ at }: DrawingEdit, count: number): void {
    const host = this.#pick(
      this.#nodes().filter(({ $type }) => /Task$|SubProcess/.test($type)),
      at,
    );
    if (!host?.$parent) return;
    const id = `${this.#author}_${count}`;
    const timer = moddle.create('bpmn:TimerEventDefinition', { id: `${id}_timer` });
    const event = moddle.create('bpmn:BoundaryEvent', { id, attachedToRef: host, eventDefinitions: [timer] });
    timer.$parent = event;
    this.#draw(event, host.$parent, { x: 10 * count, y: 20, width: 36, height: 36 });
  }

  #within(node: Node, holder: Node): boolean {
    return node === holder || (node.$parent !== undefined && this.#within(node.$parent, holder));
  }

  #flowsOf(node: Node): Node[] {
    return this.#all().filter((flow) => isFlow(flow) && (flow.sourceRef === node || flow.targetRef === node));
  }

  #take(node: Node): void {
    for (const inner of [...(node.flowElements ?? [])]) this.#take(inner);
    if (!isFlow(node)) for (const flow of this.#flowsOf(node)) this.#take(flow);
    for (const event of this.#all().filter(({ attachedToRef }) => attachedToRef === node)) this.#take(event);
    for (const each of this.#all()) {
      if (each.default === node) delete each.default;
      each.incoming = each.incoming?.filter((flow) => flow !== node) ?? [];
      each.outgoing = each.outgoing?.filter((flow) => flow !== node) ?? [];
      for (const note of (each.artifacts ?? []).filter(
        ({ sourceRef, targetRef }) => sourceRef === node || targetRef === node,
      )) {
        each.artifacts = each.artifacts?.filter((artifact) => artifact !== note) ?? [];
        this.#undraw(note);
      }
    }
    this.#leaveLanes(node);
    const siblings = node.$parent?.flowElements;
    siblings?.splice(siblings.indexOf(node), 1);
    this.#undraw(node);
  }

  #leaveLanes(node: Node): void {
    const lanes = this.#all()
      .flatMap(({ laneSets }) => laneSets ?? [])
      .flatMap((set) => set.lanes ?? []);
    for (const lane of lanes) lane.flowNodeRef = lane.flowNodeRef?.filter((each) => each !== node) ?? [];
  }

  #undraw(node: Node): void {
    const picture = this.#picture();
    const at = picture.findIndex(({ bpmnElement }) => bpmnElement === node);
    if (at >= 0) picture.splice(at, 1);
  }

  #lead(flow: Node, target: Node): void {
    if (flow.targetRef)
      flow.targetRef.incoming = flow.targetRef.incoming?.filter((each) => each !== flow) ?? [];
    flow.targetRef = target;
    (target.incoming ??= []).push(flow);
  }

  #join(id: string, from: Node, to: Node, scope: Node): void {
    const flow = moddle.create('bpmn:SequenceFlow', { id, sourceRef: from, targetRef: to });
    (from.outgoing ??= []).push(flow);
    (to.incoming ??= []).push(flow);
    (scope.flowElements ??= []).push(flow);
    flow.$parent = scope;
    const waypoint = [0, 40].map((x) => moddle.create('dc:Point', { x, y: 60 }));
    const edge = moddle.create('bpmndi:BPMNEdge', { id: `${id}_di`, bpmnElement: flow, waypoint });
    this.#picture().push(edge);
  }

  #draw(node: Node, scope: Node, at: { x: number; y: number; width: number; height: number }): void {
    (scope.flowElements ??= []).push(node);
    node.$parent = scope;
    const bounds = moddle.create('dc:Bounds', at);
    const shape = moddle.create('bpmndi:BPMNShape', { id: `${node.id ?? ''}_di`, bpmnElement: node, bounds });
    this.#picture().push(shape);
  }
}
