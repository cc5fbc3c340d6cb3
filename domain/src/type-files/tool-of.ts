import { readXml } from '../process/index.ts';
import type { ReadFile } from './read-type-file.ts';

/** The program that wrote a drawing, by what it says of itself; null where it says nothing. */
export function toolOf(read: ReadFile): string | null {
  if (read.kind !== 'drawing') return null;
  const { attributes } = readXml(read.drawing.text);
  const said = (name: string) => attributes.find((one) => one.name === name)?.value.trim() ?? '';
  const tool = [said('exporter'), said('exporterVersion')].filter(Boolean).join(' ');
  return tool.slice(0, 100) || null;
}
