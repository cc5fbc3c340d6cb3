/** The package ships no types. */
declare module 'bpmn-auto-layout' {
  /** The file with a diagram for its first process; throws what its parser or its grid throws. */
  export function layoutProcess(xml: string): Promise<string>;
}
