interface Component {
  key?: unknown;
  path?: unknown;
  label?: unknown;
  components?: unknown;
}

/** Label of each field of a form by its path, groups with a path counted in. */
export function fieldLabels(schema: Record<string, unknown> | undefined): Map<string, string> {
  const labels = new Map<string, string>();
  collect(schema?.['components'], '', labels);
  return labels;
}

function collect(components: unknown, under: string, labels: Map<string, string>): void {
  if (!Array.isArray(components)) return;
  for (const each of components as Component[]) {
    const own = typeof each.key === 'string' ? each.key : typeof each.path === 'string' ? each.path : '';
    const path = [under, own].filter(Boolean).join('.');
    if (typeof each.key === 'string' && typeof each.label === 'string') labels.set(path, each.label);
    collect(each.components, path, labels);
  }
}
