/** The few services of the viewer that are used here; bpmn-js types its registry loosely. */
export interface DrawnElement {
  id: string;
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  parent?: DrawnElement;
  labelTarget?: DrawnElement;
  waypoints?: { x: number; y: number }[];
  businessObject: { name?: string };
  di: { set(name: string, value: string | undefined): void };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface DiagramCanvas {
  zoom(scale?: number, centre?: 'auto' | { x: number; y: number }): number;
  viewbox(box: Box): void;
  viewbox(): Box & { inner: Box; outer: { width: number; height: number }; scale: number };
  scroll(delta: { dx: number; dy: number }): void;
  resized(): void;
  addMarker(elementId: string, marker: string): void;
  removeMarker(elementId: string, marker: string): void;
  getContainer(): HTMLElement;
}

export interface EventBus {
  on(name: string, listener: (happening: { element: DrawnElement }) => void): void;
  fire(name: string, happening: object): void;
}

export interface ElementRegistry {
  get(elementId: string): DrawnElement | undefined;
  getAll(): DrawnElement[];
}

export interface Overlays {
  add(
    elementId: string,
    kind: string,
    overlay: { position: Record<string, number>; html: HTMLElement },
  ): string;
  remove(filter: { type: string } | { id: string }): void;
}
