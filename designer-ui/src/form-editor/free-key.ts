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
  const taken = new Set(namesIn(parent));
  let free = wanted;
  for (let number = 2; taken.has(free); number++) free = `${wanted}${number}`;
  return { [name]: free };
}

/** Names that are used beside each other: a group without a path keeps its fields where it stands itself. */
function* namesIn({ components = [] }: Keyed): Generator<string> {
  for (const { key, path, components: inner } of components) {
    const own = path || key;
    if (own) yield own.split('.')[0] ?? own;
    else if (inner) yield* namesIn({ type: 'group', components: inner });
  }
}
