/** What is used of an element of the parsed drawing; bpmn-moddle types none of it. */
export interface ModelElement {
  $type: string;
  $parent?: ModelElement;
  id?: string;
  name?: string;
  get(property: string): unknown;
  set(property: string, value: unknown): void;
}

/** Creates elements of the parsed drawing. */
export interface Moddle {
  create(type: string, values: Record<string, unknown>): ModelElement;
}

/** `bpmn:userTask` of `bpmn:UserTask`, as product properties name the elements they stand on. */
export function localType(element: ModelElement): string {
  const name = element.$type.replace(/^bpmn:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** Elements under a property that holds several. */
export function elementsOf(element: ModelElement, property: string): ModelElement[] {
  return (element.get(property) as ModelElement[] | undefined) ?? [];
}
