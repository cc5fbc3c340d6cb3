import type { FunctionComponent } from 'preact';
import { h } from 'preact';

/** Drawn into the square of 54 that the editor's own icons have. */
const paths: Readonly<Record<string, string>> = {
  rating: 'M27 9.5l5.4 11.2 12.3 1.7-8.9 8.6 2.1 12.2L27 37.4l-10.9 5.8 2.1-12.2-8.9-8.6 12.3-1.7z',
  signature: 'M10 43h34M12 34c6-16 11-24 14-22s-4 20-1 21 5-9 8-8-1 7 2 8 4-3 7-3',
};

/** The icon of a component of ours; undefined for those the editor has one for. */
export function customIcon(type: string): FunctionComponent<object> | undefined {
  const d = paths[type];
  if (d === undefined) return undefined;
  const line = { d, fill: 'none', stroke: 'currentColor', 'stroke-width': 2.5, 'stroke-linejoin': 'round' };
  return (size) => h('svg', { ...size, fill: 'none' }, h('path', line));
}
