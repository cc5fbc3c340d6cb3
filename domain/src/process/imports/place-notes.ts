import type { XmlElement } from '../xml/xml-element.ts';
import { attributeOf, namespaces, withDescendants } from '../xml/xml-element.ts';
import { escapeAttribute } from '../xml/xml-text.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Shapes for the text annotations of a drawing, in a row above what is laid out, and lines for their associations. */
export function placeNotes(root: XmlElement, [main]: XmlElement[]): string {
  if (!main) return '';
  const boxes = boxesOf(main);
  const top = Math.min(...[...boxes.values()].map(({ y }) => y), 0);
  const prefix = main.prefix ? `${main.prefix}:` : '';
  const all = [...withDescendants(root)].filter(({ namespace }) => namespace === namespaces.bpmn);
  const notes = all
    .filter(({ name }) => name === 'textAnnotation')
    .flatMap((note) => attributeOf(note, 'id') ?? []);
  const shapes = notes.map((id, at) => {
    const box = { x: at * (size.width + gap), y: top - size.height - gap, ...size };
    boxes.set(id, box);
    return `<${prefix}BPMNShape id="${escapeAttribute(id)}_di" bpmnElement="${escapeAttribute(id)}">${bounds(box)}</${prefix}BPMNShape>`;
  });
  const lines = all
    .filter(({ name }) => name === 'association')
    .flatMap((association) => {
      const id = attributeOf(association, 'id');
      const from = boxes.get(attributeOf(association, 'sourceRef') ?? '');
      const to = boxes.get(attributeOf(association, 'targetRef') ?? '');
      if (!id || !from || !to) return [];
      const points = [from, to].map(middle).join('');
      return [
        `<${prefix}BPMNEdge id="${escapeAttribute(id)}_di" bpmnElement="${escapeAttribute(id)}">${points}</${prefix}BPMNEdge>`,
      ];
    });
  return [...shapes, ...lines].join('');
}

const size = { width: 160, height: 60 };
const gap = 40;
const dc = 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"';
const di = 'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"';

function boxesOf(main: XmlElement): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const shape of withDescendants(main)) {
    if (shape.name !== 'BPMNShape') continue;
    const box = shape.children.find(({ name }) => name === 'Bounds');
    if (!box) continue;
    const number = (name: string) => Number(attributeOf(box, name) ?? 0);
    const place = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
    boxes.set(attributeOf(shape, 'bpmnElement') ?? '', place);
  }
  return boxes;
}

function bounds({ x, y, width, height }: Box): string {
  return `<dc:Bounds ${dc} x="${x}" y="${y}" width="${width}" height="${height}" />`;
}

function middle({ x, y, width, height }: Box): string {
  return `<di:waypoint ${di} x="${x + width / 2}" y="${y + height / 2}" />`;
}
