declare module 'bpmn-js-token-simulation/lib/simulator' {
  const module: Record<string, unknown>;
  export { module as default };
}
declare module 'bpmn-js-token-simulation/lib/animation' {
  const module: Record<string, unknown>;
  export { module as default };
}
declare module 'bpmn-js-token-simulation/lib/features/exclusive-gateway-settings' {
  const module: Record<string, unknown>;
  export { module as default };
}
declare module 'bpmn-js-token-simulation/lib/features/inclusive-gateway-settings' {
  const module: Record<string, unknown>;
  export { module as default };
}
