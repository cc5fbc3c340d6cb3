import type { FormFault } from './form-fault.ts';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { runTimeBoxed, TimeBoxExceeded } from './time-box.ts';

const longest = 1000;
const milliseconds = 50;

/** A pattern that cannot be read, or that runs away on a row of equal characters with a wrong end. */
export function* checkPattern(component: FormComponent, pattern: unknown): Generator<FormFault> {
  if (pattern === '') return;
  const value = String(pattern);
  if (typeof pattern !== 'string' || value.length > longest) {
    yield { rule: 'form-pattern-faulty', component, value: value.slice(0, 100) };
    return;
  }
  try {
    const regex = new RegExp(value);
    runTimeBoxed(milliseconds, () => probes(value).some((probe) => regex.test(probe)) && undefined);
  } catch (error) {
    const slow = error instanceof TimeBoxExceeded;
    yield { rule: slow ? 'form-pattern-slow' : 'form-pattern-faulty', component, value };
  }
}

function probes(pattern: string): string[] {
  const named = [...new Set(pattern.match(/[\p{L}\p{N}]/gu) ?? [])].slice(0, 20);
  const characters = [...new Set([...named, 'a', 'A', '0', ' ', '.', '-', '@', '中'])];
  return characters.map((character) => `${character.repeat(40)}\u0001`);
}
