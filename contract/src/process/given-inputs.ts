/**
 * What a drawing gives a topic, by property: one without a text is not given. Camunda Modeler writes every property of
 * an element template, empty where nothing was filled in, and a default counts for those.
 */
export function givenInputs(properties: Iterable<readonly [string, string]>): Record<string, string> {
  return Object.fromEntries([...properties].filter(([, text]) => text.trim() !== ''));
}
