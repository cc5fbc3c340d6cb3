import { templates } from '@baton/bpmn-templates';
import { languages } from '@baton/contract/language';
import { nameElement, parseBpmn } from '@baton/domain/process';
import { expect, it } from 'vitest';
import { elementNames } from '../../designer-ui/src/features/design/element-names.ts';
import { pickText } from '../../designer-ui/src/ui/localized.ts';

it.each(templates())('the gate and the browser call every element of $key the same', async (template) => {
  const { bpmn } = template.files;
  // Half of the names are taken away, so that the others have to serve.
  let at = 0;
  const bare = bpmn
    .replace(/<camunda:property name="name(?:ZhCN|ZhTW|En)" value="[^"]*" ?\/>/g, (text) =>
      at++ % 6 < 3 ? '' : text,
    )
    .replace(
      / name="[^"]*"(?= (?:sourceRef|camunda:formRef)|>\s*<bpmn:(?:extensionElements|incoming))/g,
      (text) => (at++ % 2 ? '' : text),
    );
  const { drawing } = await parseBpmn(`${template.key}.bpmn`, bare);
  const ids = [...(drawing?.nodes.keys() ?? []), ...(drawing?.flows.keys() ?? [])];
  let described = 0;
  for (const language of languages) {
    const { nameOf } = elementNames(bare, language);
    for (const id of ids) {
      const words = drawing ? nameElement(drawing, id) : id;
      const said = typeof words === 'string' ? words : pickText(words, language);
      expect(nameOf(id) ?? id).toBe(said);
      if (/‘|『|'/.test(said)) described++;
    }
  }
  expect(described).toBeGreaterThan(10);
});
