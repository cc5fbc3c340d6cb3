declare module 'bpmn-js-color-picker' {
  const module: Record<string, unknown>;
  export { module as default };
}
declare module 'diagram-js-minimap' {
  const module: Record<string, unknown>;
  export { module as default };
}
