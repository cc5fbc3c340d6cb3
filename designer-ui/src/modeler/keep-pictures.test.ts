import { expect, test } from 'vitest';
import { putBackPictures, unseenPictures } from './keep-pictures.ts';

const file = (pictures: string, process = '<task id="a"/><task id="b"/>', binding = 'urn:di') =>
  `<d xmlns:di="${binding}"><process id="p">${process}</process><di:BPMNDiagram><di:BPMNPlane id="P" bpmnElement="p">${pictures}</di:BPMNPlane></di:BPMNDiagram></d>`;
const shape = (of: string) =>
  `<di:BPMNShape id="${of}_di" bpmnElement="${of}"><Bounds x="1"/></di:BPMNShape>`;
const edge = '<di:BPMNEdge id="e_di" bpmnElement="b"/>';

test('a picture the editor leaves out comes back on its plane', () => {
  const unseen = unseenPictures(file(shape('a') + edge), file(shape('a')));
  expect(unseen).toEqual([{ text: edge, of: 'b', plane: 'p', key: 'e_di' }]);
  expect(putBackPictures(file(shape('a')), unseen).replace(/\n\s*/g, '')).toBe(file(shape('a') + edge));
});

test('a plane on which the editor sees nothing is opened for it', () => {
  const empty = file('').replace('></di:BPMNPlane>', ' />');
  const unseen = unseenPictures(file(edge), empty);
  expect(putBackPictures(empty, unseen).replace(/\s+</g, '<').replace(' >', '>')).toBe(file(edge));
});

test('goes with what it is a picture of', () => {
  const unseen = unseenPictures(file(shape('a') + shape('b')), file(shape('a')));
  expect(putBackPictures(file(shape('a'), '<task id="a"/>'), unseen)).toBe(
    file(shape('a'), '<task id="a"/>'),
  );
});

test('nothing is put where its prefix means something else, and nothing where all is seen', () => {
  expect(unseenPictures(file(shape('a')), file('', undefined, 'urn:other'))).toEqual([]);
  expect(unseenPictures(file(shape('a')), file(shape('a')))).toEqual([]);
});
