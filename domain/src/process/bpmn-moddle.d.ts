/** The part of bpmn-moddle in use; the package ships types of BPMN elements, not of its own entry. */
declare module 'bpmn-moddle' {
  export interface ModdleNode {
    id?: string;
    $type: string;
    $parent?: ModdleNode;
  }

  export interface ModdleWarning {
    message: string;
    element?: ModdleNode;
    property?: string;
  }

  export class BpmnModdle {
    constructor(packages: Record<string, unknown>);
    fromXML(xml: string): Promise<{ rootElement: ModdleNode; warnings: ModdleWarning[] }>;
    toXML(root: ModdleNode, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
