import type { QuickFix } from '@baton/contract/process/finding';

/** Binds a reference to what is published together with the process; versions and tenants fall away. */
export function bindToDeployment(
  file: string,
  elementId: string,
  reference: 'formRef' | 'decisionRef',
): QuickFix {
  const attributes: Record<string, string | null> = {
    [`camunda:${reference}Binding`]: 'deployment',
    [`camunda:${reference}Version`]: null,
  };
  if (reference === 'decisionRef') attributes['camunda:decisionRefTenantId'] = null;
  return { kind: 'set-attributes', file, elementId, attributes };
}
