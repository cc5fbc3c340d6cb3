import type { Stroke } from '@baton/contract/forms/custom-fields/signature-mark';

/** Strokes as the path of an SVG; a single point is a dot. */
export function signaturePath(strokes: readonly Stroke[]): string {
  return strokes
    .map(([first = [0, 0], ...rest]) => {
      const lines = rest.length > 0 ? rest.map(([x, y]) => `L${x} ${y}`).join('') : 'h0';
      return `M${first[0]} ${first[1]}${lines}`;
    })
    .join('');
}
