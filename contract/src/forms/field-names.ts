interface Keyed {
  readonly key?: string;
  readonly path?: string;
  readonly components?: readonly Keyed[];
}

/** The first step of the path of everything in a component: a group without a path keeps its fields where it stands itself. */
export function* namesIn({ components = [] }: Keyed): Generator<string> {
  for (const component of components) yield* namesOf(component);
}

/** The name a component is kept under, or those of what is in it. */
export function* namesOf(component: Keyed): Generator<string> {
  const own = component.path || component.key;
  if (own) yield own.split('.')[0] ?? own;
  else yield* namesIn(component);
}

/** A name nobody has yet: a number is put behind one that is taken. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let free = wanted;
  for (let number = 2; taken.has(free); number++) free = `${wanted}${number}`;
  return free;
}
