import { freeName, namesIn } from '@baton/contract/forms/field-names';

interface Keyed {
  id?: string;
  type: string;
  key?: string;
  path?: string;
  components?: readonly Keyed[];
}

/** Key or path of a component that is new under a parent: a number is put behind one that is taken there. */
export function freeKey(component: Keyed, parent: Keyed | undefined): { key?: string; path?: string } {
  const name = component.path ? 'path' : 'key';
  const wanted = component[name];
  if (!wanted || !parent) return {};
  return { [name]: freeName(wanted, new Set(namesIn(parent))) };
}
