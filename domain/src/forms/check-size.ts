import type { Fault } from './field-fault.ts';
import type { FormLimits } from './form-limits.ts';
import type { ValuePath } from './value-path.ts';
import { forbiddenKeys, formatPath } from './value-path.ts';

/** The first reason not to look at a submission any closer: too large, too deep, or reaching for a prototype. */
export function checkSize(submitted: unknown, limits: FormLimits): { path: string; fault: Fault } | null {
  const open: { value: unknown; path: ValuePath }[] = [{ value: submitted, path: [] }];
  let size = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    // Counted instead of serialised, so that a huge submission costs no more than its limit.
    size += typeof value === 'string' ? value.length + 2 : 8;
    if (size > limits.size) return { path: '', fault: { code: 'submission_too_large' } };
    if (typeof value === 'string' && value.length > limits.text) {
      return { path: formatPath(path), fault: { code: 'too_long', facts: { value: limits.text } } };
    }
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= limits.depth)
      return { path: formatPath(path), fault: { code: 'submission_too_large' } };
    if (Array.isArray(value) && value.length > limits.items) {
      return { path: formatPath(path), fault: { code: 'too_many_items', facts: { value: limits.items } } };
    }
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (forbiddenKeys.has(key))
        return { path: formatPath([...path, step]), fault: { code: 'key_forbidden' } };
      size += key.length;
      open.push({ value: inner, path: [...path, step] });
    }
  }
  return null;
}
