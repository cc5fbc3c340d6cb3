/** Names of the business rule tasks of a drawing by the id of the decision they take. */
export function decisionUses(bpmn: string): ReadonlyMap<string, string[]> {
  const document = new DOMParser().parseFromString(bpmn, 'application/xml');
  const uses = new Map<string, string[]>();
  for (const task of document.querySelectorAll('*')) {
    if (task.localName !== 'businessRuleTask') continue;
    const decision = [...task.attributes].find(({ name }) => /(^|:)decisionRef$/.test(name))?.value;
    if (!decision) continue;
    const name = task.getAttribute('name') || task.getAttribute('id') || '';
    uses.set(decision, [...(uses.get(decision) ?? []), name]);
  }
  return uses;
}
