/** happy-dom lays nothing out: what it lacks of SVG answers as if nothing were scaled or moved. */
export function measureAlike(): void {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  const transforms = Object.getPrototypeOf(shape.transform.baseVal) as object;
  Object.assign(transforms, { consolidate: () => null, initialize: (one: unknown) => one });
  Object.assign(SVGElement.prototype, { getBBox: () => ({ x: 0, y: 0, width: 10, height: 10 }) });
}
