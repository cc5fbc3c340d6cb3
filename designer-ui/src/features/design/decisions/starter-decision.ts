/** What a table decides by. */
export interface DecisionInput {
  name: string;
  label: string;
  type: 'string' | 'number' | 'boolean' | 'date';
}

/** A first condition that people see through at once, and change. */
const firstCells = {
  number: '>= 1000',
  string: '"A"',
  boolean: 'true',
  date: '>= date and time("2026-01-01T00:00:00")',
};

/** A decision table to begin with; it passes the deploy gate as it is. */
export function starterDecision({
  id,
  name,
  input = { name: 'amount', label: '', type: 'number' },
}: {
  id: string;
  name: string;
  input?: DecisionInput | undefined;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="${id}-file" name="${escaped(name)}" namespace="http://camunda.org/schema/1.0/dmn">
  <decision id="${id}" name="${escaped(name)}" camunda:historyTimeToLive="P180D">
    <decisionTable id="${id}-table" hitPolicy="FIRST">
      <input id="${id}-input-1"${input.label ? ` label="${escaped(input.label)}"` : ''}>
        <inputExpression id="${id}-expression-1" typeRef="${input.type}">
          <text>${input.name}</text>
        </inputExpression>
      </input>
      <output id="${id}-output-1" name="result" typeRef="string" />
      <rule id="${id}-rule-1">
        <inputEntry id="${id}-cell-1">
          <text>${escaped(firstCells[input.type])}</text>
        </inputEntry>
        <outputEntry id="${id}-answer-1">
          <text>"high"</text>
        </outputEntry>
      </rule>
      <rule id="${id}-rule-2">
        <inputEntry id="${id}-cell-2">
          <text></text>
        </inputEntry>
        <outputEntry id="${id}-answer-2">
          <text>"normal"</text>
        </outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="${id}-diagram">
      <dmndi:DMNShape id="${id}-shape" dmnElementRef="${id}">
        <dc:Bounds x="160" y="100" width="180" height="80" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
