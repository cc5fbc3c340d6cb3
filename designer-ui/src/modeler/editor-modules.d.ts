declare module 'bpmn-js-color-picker' {
  const module: Record<string, unknown>;
  export { module as default };
}
declare module 'diagram-js-minimap' {
  const module: Record<string, unknown>;
  export { module as default };
}
declare module 'bpmn-js-element-templates/core' {
  export const ElementTemplatesCoreModule: Record<string, unknown>;
}
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export const CamundaPlatformPropertiesProviderModule: object;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  const module: object;
  export { module as default };
}
