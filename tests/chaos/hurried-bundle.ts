import { templates } from '@baton/bpmn-templates';

/** Key of the general service with seconds where it has days. */
export const hurriedType = 'hurried-service';

/** The shipped process with seconds where it has days. */
export function hurriedBundle(description: string): object {
  const template = templates().find((shipped) => shipped.key === 'general-service');
  if (!template) throw new Error('the general service is not shipped');
  const { bpmn, forms } = template.files;
  const hurried = bpmn
    .replace('id="general-service"', `id="${hurriedType}"`)
    .replaceAll('bpmnElement="general-service"', `bpmnElement="${hurriedType}"`)
    .replace(/name="deadline" value="P\dD"/g, 'name="deadline" value="PT2S"');
  return {
    bpmn: hurried,
    forms,
    declaration: {
      ...template.declaration,
      key: hurriedType,
      prefix: 'HUR',
      description: { 'zh-CN': description },
    },
  };
}
