/** dmn-js brings no types; these are what is used of it. */
declare module 'dmn-js/lib/Modeler' {
  export interface DmnView {
    id: string;
    type: 'drd' | 'decisionTable' | 'literalExpression' | 'boxedExpression';
  }

  export interface DmnViewer {
    get<Service>(name: string): Service;
    on(event: string, callback: (happening: { trigger?: string }) => void): void;
  }

  class DmnModeler {
    constructor(options: Record<string, unknown>);
    importXML(xml: string, options?: { open: boolean }): Promise<{ warnings: unknown[] }>;
    saveXML(options: { format: boolean }): Promise<{ xml: string }>;
    getViews(): DmnView[];
    open(view: DmnView): Promise<unknown>;
    getActiveView(): DmnView | undefined;
    getActiveViewer(): DmnViewer | undefined;
    on(
      event: 'viewer.created',
      callback: (created: { type: DmnView['type']; viewer: DmnViewer }) => void,
    ): void;
    on(event: 'views.changed', callback: () => void): void;
    destroy(): void;
  }

  export { DmnModeler as default };
}
