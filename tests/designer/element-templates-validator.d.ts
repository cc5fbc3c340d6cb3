declare module '@bpmn-io/element-templates-validator' {
  /** Holds templates against Camunda's schema. */
  export function validateAll(templates: readonly object[]): {
    valid: boolean;
    results: readonly { errors?: readonly { message: string }[] }[];
  };
}
