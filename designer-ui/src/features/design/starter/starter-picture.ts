/** Where everything of the starter's drawing stands: one line from left to right, the refusal below it. */
export function starterPicture(key: string): string {
  return `  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="${key}">
      ${shape('submitted', [162, 162, 36, 36], [158, 205, 44, 18])}
      ${shape('handle', [260, 140, 100, 80])}
      ${shape('decide', [425, 155, 50, 50], [414, 128, 72, 18], ' isMarkerVisible="true"')}
      ${shape('resolved', [612, 162, 36, 36], [599, 205, 62, 18])}
      ${shape('rejected', [612, 272, 36, 36], [599, 315, 62, 18])}
      ${edge('submitted_handle', [198, 180, 260, 180])}
      ${edge('handle_decide', [360, 180, 425, 180])}
      ${edge('decide_resolved', [475, 180, 612, 180], [510, 158, 62, 18])}
      ${edge('decide_rejected', [450, 205, 450, 290, 612, 290], [510, 268, 62, 18])}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>`;
}

type Box = readonly [x: number, y: number, width: number, height: number];

function shape(id: string, box: Box, label?: Box, more = ''): string {
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"${more}>${bounds(box)}${labelAt(label)}</bpmndi:BPMNShape>`;
}

function edge(id: string, points: readonly number[], label?: Box): string {
  const waypoints = points.flatMap((x, at) =>
    at % 2 === 0 ? [`<di:waypoint x="${x}" y="${points[at + 1] ?? 0}" />`] : [],
  );
  return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${waypoints.join('')}${labelAt(label)}</bpmndi:BPMNEdge>`;
}

function labelAt(label: Box | undefined): string {
  return label ? `<bpmndi:BPMNLabel>${bounds(label)}</bpmndi:BPMNLabel>` : '';
}

function bounds([x, y, width, height]: Box): string {
  return `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" />`;
}
