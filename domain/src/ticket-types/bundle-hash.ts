import { createHash } from 'node:crypto';
import { canonicalJson } from '../audit/index.ts';

/** The content of one version of a ticket type, in no particular order. */
export interface TypeBundle {
  /** Equal to the id of the process. */
  key: string;
  bpmn: string;
  /** form-js schemas. */
  forms: Record<string, unknown>[];
  /** DMN, as XML. */
  decisions: string[];
  /** What the type says of itself beside the drawing. */
  declaration: Record<string, unknown>;
}

/** The file a form goes by. A draft may hold anything for an id; what is a structure counts as none. */
export function formFileName({ id }: { id?: unknown }): string {
  return `${typeof id === 'object' ? '' : String(id)}.form`;
}

/** SHA-256 in hex over the bundle in canonical order: the same content gives the same hash. */
export function bundleHash({ key, bpmn, forms, decisions, declaration }: TypeBundle): string {
  const content = {
    key,
    bpmn,
    forms: forms.map((form) => canonicalJson(form)).sort(),
    decisions: [...decisions].sort(),
    declaration,
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
