import type { ElementTemplate } from '@baton/contract/http/element-templates';
import type { Language } from '@baton/contract/language';
import { retryInputs } from '@baton/contract/process/retries';
import type { Topic } from '@baton/contract/process/topic';
import { topicTemplateId } from '@baton/contract/process/topic-template';
import { topics } from '@baton/contract/process/topics';
import { inputProperty } from './input-property.ts';
import { templateWords } from './template-words.ts';

/**
 * The element templates of all worker topics for Camunda Modeler, their words in one language. The format is
 * Camunda's (`@camunda/element-templates-json-schema`).
 */
export function writeElementTemplates(language: Language): ElementTemplate[] {
  return topics.map((topic) => elementTemplate(topic, language));
}

function elementTemplate(topic: Topic, language: Language): ElementTemplate {
  const say = templateWords(language);
  const hidden = (name: string, value: string) =>
    ({ type: 'Hidden', value, binding: { type: 'property', name } }) as const;
  const inputs = Object.keys(topic.inputs.properties).map((input) => ({
    ...inputProperty(topic, input, say),
    group: input in retryInputs ? 'retries' : 'inputs',
  }));
  const used = new Set(inputs.map(({ group }) => group));
  return {
    $schema: 'https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json',
    ...{ id: topicTemplateId(topic), version: topic.version },
    name: say.text(topic.title),
    description: [say.text(topic.description), ...topic.errors.map(say.error)].join(say.between),
    // Found by the name of the topic and by what it is called in the other languages.
    keywords: [topic.name, ...Object.values(topic.title)],
    appliesTo: ['bpmn:Task', 'bpmn:ServiceTask'],
    elementType: { value: 'bpmn:ServiceTask' },
    entriesVisible: true,
    groups: say.groups.filter(({ id }) => used.has(id)),
    properties: [hidden('camunda:type', 'external'), hidden('camunda:topic', topic.name), ...inputs],
  };
}
