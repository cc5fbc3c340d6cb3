import type { Topic } from './topic.ts';
import { findTopic } from './topics.ts';

const prefix = 'baton.';

/** The id of a topic's element template, as in `camunda:modelerTemplate`. */
export function topicTemplateId(topic: Topic): string {
  return `${prefix}${topic.name}`;
}

/** The topic of an element template; undefined for templates that are not of this product. */
export function topicOfTemplate(templateId: string): Topic | undefined {
  return templateId.startsWith(prefix) ? findTopic(templateId.slice(prefix.length)) : undefined;
}
