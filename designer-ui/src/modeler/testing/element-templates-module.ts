export { ElementTemplatesCoreModule as elementTemplates } from 'bpmn-js-element-templates/core';
