import type { FieldFault } from '@baton/domain/errors';
import type { ErrorObject } from 'ajv';

interface ValidationFault {
  validation: ErrorObject[];
  validationContext?: string;
}

/** A request that does not fit its endpoint's schema. */
export function isValidationFault(error: unknown): error is ValidationFault {
  return Array.isArray((error as { validation?: unknown } | null)?.validation);
}

/** Each fault with the place it is at: `outcomeData.items[0].price`, `limit`. */
export function requestFaults({ validation }: ValidationFault): FieldFault[] {
  const faults = validation.map((fault) => ({
    path: pathOf(fault),
    code: fault.keyword,
    message: fault.message ?? '',
  }));
  return faults.filter((fault, at) => faults.findIndex((other) => other.path === fault.path) === at);
}

function pathOf({ instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as Record<string, unknown>;
  const last = missingProperty ?? additionalProperty;
  const steps = instancePath.split('/').slice(1);
  if (typeof last === 'string') steps.push(last);
  return steps
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : path ? `${path}.${step}` : step), '');
}
