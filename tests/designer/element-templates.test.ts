import { validateAll } from '@bpmn-io/element-templates-validator';
import { languages } from '@baton/contract/language';
import { findTopic, topics } from '@baton/contract/process/topics';
import { topicTemplateId } from '@baton/contract/process/topic-template';
import type { Topic } from '@baton/contract/process/topic';
import { writeElementTemplates } from '@baton/domain/element-templates';
import { checkBundle } from '@baton/domain/process';
import { describe, expect, it } from 'vitest';
import { starterType } from '../../designer-ui/src/features/design/starter/starter-type.ts';
import { blockKinds } from '../../designer-ui/src/modeler/blocks/block-kinds.ts';
import { insertBlock } from '../../designer-ui/src/modeler/blocks/insert-block.ts';
import { elementFacts } from '../../designer-ui/src/modeler/element-facts.ts';
import type {
  EditedElement,
  EditedRegistry,
  Modeling,
} from '../../designer-ui/src/modeler/editor-services.ts';
import type { Moddle } from '../../designer-ui/src/modeler/model-element.ts';
import { readProperties, withProperties } from '../../designer-ui/src/modeler/product-properties.ts';
import { applyTemplate } from '../../designer-ui/src/modeler/testing/apply-template.ts';
import { editedDrawing, written } from '../../designer-ui/src/modeler/testing/edited-drawing.ts';
import { elementTemplates } from '../../designer-ui/src/modeler/testing/element-templates-module.ts';

const names = { 'zh-CN': '访客登记', 'zh-TW': '訪客登記', en: 'Visitors' };
const starter = starterType({ key: 'visitor', prefix: 'VIS', name: names });
const templates = writeElementTemplates('en');

it.each(languages)('the templates in %s are what Camunda Modeler reads', (language) => {
  const { valid, results } = validateAll(writeElementTemplates(language));
  expect(results.flatMap(({ errors }) => errors ?? [])).toEqual([]);
  expect(valid).toBe(true);
});

/** A drawing with a worker, its errors caught, in an editor that has Camunda's templates. */
async function drawnWorker(topic: Topic) {
  const editor = await editedDrawing(starter.bpmn, elementTemplates);
  const registry = editor.get<EditedRegistry>('elementRegistry');
  const kind = blockKinds.find(({ key }) => key === topic.name);
  if (!kind) throw new Error(`There is no block for ${topic.name}.`);
  insertBlock(editor, kind, registry.get('submitted_handle') ?? null);
  const step = registry.find(({ businessObject }) => elementFacts(businessObject).topic === topic.name);
  if (!step) throw new Error(`The block of ${topic.name} has no worker.`);
  return { editor, step };
}

describe.each(topics.map((topic) => [topic.name, findTopic(topic.name) as Topic] as const))(
  'a step made with the template of %s',
  (_name, topic) => {
    it('passes the gate, once what is required is filled in', async () => {
      // Given a step about which nothing is said, and what an analyst would fill in
      const { editor, step } = await drawnWorker(topic);
      const said = readProperties(step.businessObject);
      const modeling = editor.get<Modeling>('modeling');
      const nothing = Object.fromEntries(
        ['camunda:type', 'camunda:topic', 'extensionElements'].map((name) => [name, undefined]),
      );
      modeling.updateProperties(step, nothing);

      // When its template is applied and filled in
      const made = applyTemplate(editor, step, { templates, id: topicTemplateId(topic) });
      const fill = (element: EditedElement) =>
        withProperties(editor.get<Moddle>('moddle'), element.businessObject, said);
      modeling.updateProperties(made, { extensionElements: fill(made) });

      // Then every input is there, empty or not, and nothing has to be mended
      const { template, properties } = elementFacts(made.businessObject);
      expect(template).toEqual({ id: topicTemplateId(topic), version: topic.version });
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(Object.keys(topic.inputs.properties)));
      const findings = await checkBundle({
        bpmn: { fileName: 'visitor.bpmn', xml: await written(editor) },
        forms: starter.forms.map((schema) => ({ fileName: `${String(schema['id'])}.form`, schema })),
        decisions: [],
        typeDeclaration: starter.declaration,
      });
      editor.destroy();
      expect(findings.map(({ rule, message }) => [rule, message.en])).toEqual([]);
    });
  },
);
