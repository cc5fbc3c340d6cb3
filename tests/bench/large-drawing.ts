/** A drawing of that many steps in rows of ten, with a flow from each to the next: about twice as many elements. */
export function largeDrawing(key: string, steps: number): string {
  const ids = Array.from({ length: steps }, (_, at) => `step${at}`);
  const place = (at: number) => ({ x: 100 + (at % 10) * 160, y: 100 + Math.floor(at / 10) * 140 });
  const nodes = ids.map((id) => `<bpmn:userTask id="${id}" name="${id}">${pending}</bpmn:userTask>`);
  const flows = ids
    .slice(1)
    .map((id, at) => `<bpmn:sequenceFlow id="flow${at}" sourceRef="step${at}" targetRef="${id}" />`);
  const shapes = ids.map((id, at) => {
    const { x, y } = place(at);
    return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="100" height="80" /></bpmndi:BPMNShape>`;
  });
  const edges = ids.slice(1).map((_, at) => {
    const points = [place(at), place(at + 1)].map(
      ({ x, y }) => `<di:waypoint x="${x + 50}" y="${y + 40}" />`,
    );
    return `<bpmndi:BPMNEdge id="flow${at}_di" bpmnElement="flow${at}">${points.join('')}</bpmndi:BPMNEdge>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_1" targetNamespace="https://baton.example/bpmn">
<bpmn:process id="${key}" name="${key}" isExecutable="true">${nodes.join('')}${flows.join('')}</bpmn:process>
<bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="${key}">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

const pending =
  '<bpmn:extensionElements><camunda:properties><camunda:property name="ticketStatus" value="pending" /></camunda:properties></bpmn:extensionElements>';
