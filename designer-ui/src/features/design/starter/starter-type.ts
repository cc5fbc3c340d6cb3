import type { NewType } from './new-type.ts';
import { starterDrawing } from './starter-drawing.ts';
import { starterForms } from './starter-forms.ts';

/** The smallest ticket type that can be published: one step, two outcomes, and a form for each side. */
export function starterType(type: NewType) {
  return {
    bpmn: starterDrawing(type),
    forms: starterForms(type.key),
    decisions: [],
    declaration: {
      ...{ key: type.key, prefix: type.prefix, icon: 'i-lucide-file-text', name: type.name },
      ...{ description: {}, defaultLanguage: 'zh-CN', titleField: 'request.title' },
      mayStart: ['everyone'],
    },
  };
}
