import Canvas from 'diagram-js/lib/core/Canvas';

/** What is said of an element under the pointer by a cursor alone. */
const saidByCursor: ReadonlySet<string> = new Set(['drop-ok', 'connect-ok', 'connect-not-ok']);

/**
 * Does not say it of the drawing as a whole: the library's styles for it reach every element inside, and each time the
 * pointer left one of them all were styled anew (1 856 in a drawing of a hundred steps, 55 ms, the picture stood still).
 */
class QuietCanvas extends Canvas {
  override addMarker(element: Parameters<Canvas['addMarker']>[0], marker: string): void {
    const isRoot = element === this.getRootElement();
    if (!isRoot || !saidByCursor.has(marker)) super.addMarker(element, marker);
  }
}

export const quietCanvas = { canvas: ['type', QuietCanvas] };
