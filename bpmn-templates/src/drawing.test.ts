import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, it } from 'vitest';
import { templates } from './templates.ts';

/** A BPMN element as the parser leaves it, read by attribute name. */
interface ModdleElement {
  readonly $type: string;
  readonly id?: string;
  readonly [attribute: string]: unknown;
}

interface Reading {
  rootElement: ModdleElement;
  elementsById: Record<string, ModdleElement>;
  warnings: { message: string }[];
}

interface Point {
  x: number;
  y: number;
}
interface Box extends Point {
  width: number;
  height: number;
}
interface Shape {
  id: string;
  type: string;
  box: Box;
  /** Ids of the sub-processes around it, inside out. */
  scopes: string[];
  host: string | null;
}
interface Edge {
  id: string;
  source: string;
  target: string;
  waypoints: Point[];
}
interface Label {
  id: string;
  box: Box;
}

describe.each(templates())('the drawing of $key', async ({ key, files }) => {
  const reading: unknown = await new BpmnModdle({ camunda }).fromXML(files.bpmn);
  const { rootElement, elementsById, warnings } = reading as Reading;
  const process = list(rootElement, 'rootElements').find(({ $type }) => $type === 'bpmn:Process');
  const elements = process ? within(process) : [];
  const { shapes, edges, labels } = readPlane(rootElement);
  const shapeOf = (id: string): Shape => found(shapes.find((shape) => shape.id === id));

  it('reads without a warning and is executable under its own key', () => {
    expect(warnings.map(({ message }) => message)).toEqual([]);
    expect(process).toMatchObject({ id: key, isExecutable: true, historyTimeToLive: expect.any(String) });
    expect(new Set(Object.keys(elementsById)).size).toBe(Object.keys(elementsById).length);
  });

  it('draws every element once', () => {
    const drawn = [...shapes, ...edges].map(({ id }) => id).sort();
    expect(drawn).toEqual(elements.map(({ id }) => id).sort());
  });

  it('names every named element in three languages, the main one being zh-CN', () => {
    const named = [...elements, found(process)].filter(({ name }) => typeof name === 'string');
    expect(named.length).toBeGreaterThan(20);
    for (const element of named) {
      const properties = propertiesOf(element);
      expect(properties, element.id).toMatchObject({
        nameZhCN: element['name'],
        nameZhTW: expect.stringMatching(/\S/),
        nameEn: expect.stringMatching(/^[\x20-\x7e]+$/),
      });
    }
    expect(propertiesOf(found(process))).toMatchObject({ mainLanguage: 'zh-CN' });
  });

  it('names every outcome, step and end', () => {
    const spoken = ['bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:BoundaryEvent'];
    for (const element of elements) {
      const outcome = propertiesOf(element)['outcome'] ?? propertiesOf(element)['ticketOutcome'];
      if (outcome || spoken.includes(element.$type)) expect(element['name'], element.id).toBeTruthy();
    }
  });

  it('keeps shapes apart', () => {
    const pairs = shapes.flatMap((a, at) => shapes.slice(at + 1).map((b) => [a, b] as const));
    const touching = pairs.filter(
      ([a, b]) => !a.scopes.includes(b.id) && !b.scopes.includes(a.id) && a.host !== b.id && b.host !== a.id,
    );
    expect(touching.filter(([a, b]) => overlap(a.box, b.box)).map(([a, b]) => `${a.id} ${b.id}`)).toEqual([]);
  });

  it('keeps what is in a sub-process inside it and boundary events on the border of their host', () => {
    for (const shape of shapes) {
      const [scope] = shape.scopes;
      if (scope) expect(contains(shapeOf(scope).box, shape.box), `${shape.id} in ${scope}`).toBe(true);
      if (shape.host) expect(onBorder(shapeOf(shape.host).box, middle(shape.box)), shape.id).toBe(true);
    }
  });

  it('docks every flow on its two shapes and draws it with right angles', () => {
    for (const { id, source, target, waypoints } of edges) {
      expect(docked(shapeOf(source), found(waypoints[0])), `${id} leaves ${source}`).toBe(true);
      expect(docked(shapeOf(target), found(waypoints.at(-1))), `${id} reaches ${target}`).toBe(true);
      for (const [a, b] of segments(waypoints)) expect(a.x === b.x || a.y === b.y, id).toBe(true);
    }
  });

  it('leads no flow through a shape', () => {
    const through = edges.flatMap((edge) =>
      shapes
        .filter((shape) => !shapeOf(edge.source).scopes.includes(shape.id))
        .filter((shape) =>
          segments(edge.waypoints).some(([a, b]) => overlap(grow(shape.box, -1), span(a, b))),
        )
        .map((shape) => `${edge.id} through ${shape.id}`),
    );
    expect(through).toEqual([]);
  });

  it('puts labels where nothing covers them', () => {
    const solid = shapes.filter(({ type }) => type !== 'bpmn:SubProcess');
    const covered = labels.flatMap((label) => [
      ...labels
        .filter((other) => other !== label && overlap(other.box, label.box))
        .map(({ id }) => `${label.id}: ${id}`),
      ...solid.filter((shape) => overlap(shape.box, label.box)).map(({ id }) => `${label.id}: ${id}`),
      ...edges
        .filter(({ waypoints }) => segments(waypoints).some(([a, b]) => overlap(label.box, span(a, b))))
        .map(({ id }) => `${label.id}: ${id}`),
    ]);
    expect(covered).toEqual([]);
  });
});

function readPlane(root: ModdleElement): { shapes: Shape[]; edges: Edge[]; labels: Label[] } {
  const [diagram] = list(root, 'diagrams');
  const drawn = list(found(diagram)['plane'] as ModdleElement, 'planeElement');
  const shapes: Shape[] = [];
  const edges: Edge[] = [];
  const labels: Label[] = [];
  for (const element of drawn) {
    const of = element['bpmnElement'] as ModdleElement;
    const id = found(of.id);
    const label = element['label'] as ModdleElement | undefined;
    if (label) labels.push({ id, box: label['bounds'] as unknown as Box });
    if (element.$type === 'bpmndi:BPMNEdge') {
      const [source, target] = ['sourceRef', 'targetRef'].map((end) => found((of[end] as ModdleElement).id));
      edges.push({
        id,
        source: found(source),
        target: found(target),
        waypoints: list(element, 'waypoint') as unknown as Point[],
      });
    } else {
      const host = (of['attachedToRef'] as ModdleElement | undefined)?.id ?? null;
      shapes.push({
        id,
        type: of.$type,
        box: element['bounds'] as unknown as Box,
        scopes: scopesOf(of),
        host,
      });
    }
  }
  return { shapes, edges, labels };
}

function within(container: ModdleElement): ModdleElement[] {
  return list(container, 'flowElements').flatMap((element) => [element, ...within(element)]);
}

function scopesOf(element: ModdleElement): string[] {
  const parent = element['$parent'] as ModdleElement | undefined;
  return parent?.$type === 'bpmn:SubProcess' ? [found(parent.id), ...scopesOf(parent)] : [];
}

function propertiesOf(element: ModdleElement): Record<string, string> {
  const extension = element['extensionElements'] as ModdleElement | undefined;
  const values = extension ? list(extension, 'values') : [];
  const properties = values.flatMap((value) => list(value, 'values')) as unknown as {
    name: string;
    value: string;
  }[];
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

function list(element: ModdleElement, attribute: string): ModdleElement[] {
  return (element[attribute] as ModdleElement[] | undefined) ?? [];
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The drawing misses something it refers to.');
  return value;
}

function segments(points: Point[]): [Point, Point][] {
  return points.slice(1).map((point, at) => [found(points[at]), point]);
}

function span(a: Point, b: Point): Box {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  const { x, y } = outer;
  return (
    inner.x > x &&
    inner.y > y &&
    inner.x + inner.width < x + outer.width &&
    inner.y + inner.height < y + outer.height
  );
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function onBorder({ x, y, width, height }: Box, point: Point): boolean {
  const across = point.x >= x && point.x <= x + width && (point.y === y || point.y === y + height);
  const along = point.y >= y && point.y <= y + height && (point.x === x || point.x === x + width);
  return across || along;
}

/** Circles and diamonds are met at their four outermost points, rectangles anywhere on the border. */
function docked({ type, box }: Shape, point: Point): boolean {
  const centre = middle(box);
  const round = /Event$|Gateway$/.test(type);
  return onBorder(box, point) && (!round || point.x === centre.x || point.y === centre.y);
}
