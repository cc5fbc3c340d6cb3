import type { DiagramCanvas, EventBus } from './diagram-services.ts';

interface Point {
  x: number;
  y: number;
}

const scales = { least: 0.2, most: 4 };

/** bpmn-js has had no touch of its own since version 17: one finger moves the drawing, two zoom it. */
class TouchNavigation {
  static readonly $inject = ['canvas', 'eventBus'];
  readonly #canvas: DiagramCanvas;
  readonly #fingers = new Map<number, Point>();

  constructor(canvas: DiagramCanvas, eventBus: EventBus) {
    this.#canvas = canvas;
    eventBus.on('canvas.init', () => this.#listen(canvas.getContainer()));
  }

  #listen(container: HTMLElement): void {
    container.style.touchAction = 'none';
    container.addEventListener('pointerdown', (press) => {
      if (press.pointerType === 'touch') this.#fingers.set(press.pointerId, at(press));
    });
    container.addEventListener('pointermove', (move) => this.#move(move, container));
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
      container.addEventListener(end, (press) => this.#fingers.delete(press.pointerId));
    }
  }

  #move(move: PointerEvent, container: HTMLElement): void {
    const before = this.#fingers.get(move.pointerId);
    if (!before) return;
    const now = at(move);
    const other = [...this.#fingers].find(([id]) => id !== move.pointerId)?.[1];
    this.#fingers.set(move.pointerId, now);
    if (!other) {
      this.#canvas.scroll({ dx: now.x - before.x, dy: now.y - before.y });
      return;
    }
    const box = container.getBoundingClientRect();
    const centre = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
    this.#canvas.zoom(pinched(this.#canvas.zoom(), apart(before, other), apart(now, other)), centre);
  }
}

/** The scale after two fingers moved from one distance to another, within what is still of use. */
export function pinched(scale: number, before: number, now: number): number {
  const next = before > 0 ? scale * (now / before) : scale;
  return Math.min(scales.most, Math.max(scales.least, next));
}

function at(press: PointerEvent): Point {
  return { x: press.clientX, y: press.clientY };
}

function apart(left: Point, right: Point): number {
  return Math.hypot(left.x - right.x, left.y - right.y);
}

export const touchNavigation = { __init__: ['touchNavigation'], touchNavigation: ['type', TouchNavigation] };
