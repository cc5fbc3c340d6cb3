/** A copy of `target` with each value set at its path (`a.b[0].c`), objects and lists made on the way. */
export function patchValues(
  target: Record<string, unknown>,
  patches: readonly { path: string; value: unknown }[],
): Record<string, unknown> {
  const copy = structuredClone(target);
  for (const { path, value } of patches) setAt(copy, stepsOf(path), value);
  return copy;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Throws a RangeError for a path that names nothing, or an object's prototype. */
function stepsOf(path: string): (string | number)[] {
  const steps = [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, key, index]) =>
    index === undefined ? String(key) : Number(index),
  );
  if (steps.length === 0 || steps.some((step) => forbidden.has(String(step)))) {
    throw new RangeError(`No field can be at "${path}"`);
  }
  return steps;
}

function setAt(target: object, steps: (string | number)[], value: unknown): void {
  let container = target as Record<string | number, unknown>;
  for (const [position, step] of steps.entries()) {
    const next = steps[position + 1];
    if (next === undefined) {
      container[step] = value ?? null;
      return;
    }
    const inner = Object.hasOwn(container, step) ? container[step] : undefined;
    const held = typeof inner === 'object' && inner !== null ? inner : typeof next === 'number' ? [] : {};
    container[step] = held;
    container = held as Record<string | number, unknown>;
  }
}
