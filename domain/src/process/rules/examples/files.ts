import { draw, requestForm } from './draw.ts';
import type { Example } from './example.ts';
import { around, beside } from './example.ts';

const handle = draw.userTask('handle');
const shape = (id: string) =>
  `<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="p" bpmnElement="sample"><bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;

export const fileExamples: Record<string, Example> = {
  'model-conforms': {
    bad: beside('', { beside: '<bpmn:message id="handle" name="x"/>' }),
    found: ['model-conforms@definitions'],
    good: beside('', { beside: '<bpmn:message id="other" name="x"/>' }),
  },
  'file-names': {
    bad: beside('', { forms: [{ fileName: '../secret.form', schema: { id: 'a', components: [] } }] }),
    found: ['file-names@../secret.form'],
    good: beside('', { forms: [{ fileName: '申請 表.form', schema: { id: 'a', components: [] } }] }),
  },
  'diagram-present': {
    bad: around(handle),
    found: ['diagram-present@sample'],
    good: { ...around(handle), beside: shape('handle') },
  },
  'size-limit': {
    bad: beside(Array.from({ length: 2000 }, (_, n) => `<bpmn:textAnnotation id="t${n}"/>`).join('')),
    found: ['size-limit@sample'],
    good: beside(Array.from({ length: 1000 }, (_, n) => `<bpmn:textAnnotation id="t${n}"/>`).join('')),
  },
  'form-readable': {
    bad: beside('', { forms: [{ fileName: 'a.form', schema: { components: 3 } }] }),
    found: ['form-readable@a.form'],
    good: beside('', { forms: [{ fileName: 'a.form', schema: { id: 'a', components: [] } }] }),
  },
  'form-ids-differ': {
    bad: beside('', { forms: [{ fileName: 'copy.form', schema: requestForm.schema }] }),
    found: ['form-ids-differ@copy.form'],
    good: beside('', { forms: [{ fileName: 'copy.form', schema: { ...requestForm.schema, id: 'copy' } }] }),
  },
};
