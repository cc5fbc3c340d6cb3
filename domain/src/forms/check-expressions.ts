import { evaluate, unaryTest } from '@bpmn-io/feelin';
import type { FormFault } from './form-fault.ts';
import { expressionAttributes } from '@baton/contract/forms/expression-attributes';
import type { FormComponent } from '@baton/contract/forms/form-schema';
import { runTimeBoxed, TimeBoxExceeded } from './time-box.ts';

const longest = 4000;
const milliseconds = 100;

/** Expressions that cannot be read, are never run, or do not end. Each is tried once, on no data. */
export function* checkExpressions(component: FormComponent): Generator<FormFault> {
  for (const { path, kind } of expressionAttributes) {
    const value = readAttribute(component, path);
    if (typeof value !== 'string' || value === '') continue;
    const isExpression = value.startsWith('=');
    if (!isExpression && kind === 'test') yield { rule: 'form-expression-faulty', component, value };
    if (!isExpression) continue;
    if (value.length > longest) yield { rule: 'form-unbounded', component, value: path.join('.') };
    else yield* tryExpression(component, value, kind);
  }
}

function* tryExpression(
  component: FormComponent,
  value: string,
  kind: 'value' | 'test',
): Generator<FormFault> {
  try {
    runTimeBoxed(milliseconds, () => (kind === 'test' ? unaryTest : evaluate)(value.slice(1), {}));
  } catch (error) {
    const slow = error instanceof TimeBoxExceeded;
    yield { rule: slow ? 'form-expression-slow' : 'form-expression-faulty', component, value };
  }
}

function readAttribute(component: FormComponent, [name, inner]: readonly [string, string?]): unknown {
  const outer = component[name];
  if (inner === undefined) return outer;
  return typeof outer === 'object' && outer !== null ? (outer as Record<string, unknown>)[inner] : undefined;
}
