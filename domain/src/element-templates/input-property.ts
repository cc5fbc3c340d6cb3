import type { ElementTemplate } from '@baton/contract/http/element-templates';
import { inputTraits } from '@baton/contract/process/check-inputs';
import type { Topic } from '@baton/contract/process/topic';
import type { InputKind } from '@baton/contract/process/topic-input';
import type { TemplateWords } from './template-words.ts';

type TemplateProperty = ElementTemplate['properties'][number];

/** An input of a topic as a property of its element template. */
export function inputProperty(topic: Topic, input: string, say: TemplateWords): TemplateProperty {
  const traits = inputTraits(topic, input);
  if (!traits) throw new Error(`The topic ${topic.name} has no input ${input}.`);
  const { pattern, maxLength } = topic.inputs.properties[input] as { pattern?: string; maxLength?: number };
  const required = topic.inputs.required?.includes(input) ?? false;
  const words = traits.inputKind === 'choice' ? traits.words : undefined;
  const example = topic.example[input] ?? examples[traits.inputKind];
  const condition = topic.requiredInputs?.find((one) => one.input === input);
  const filled = required || words !== undefined;
  const help = [
    ...(condition ? [say.onlyWhen(condition.when, topic)] : []),
    ...(!words && example ? [say.example(example)] : []),
    // Written down, a field's key would have to be one of the type's; left empty it need not.
    ...(traits.default !== undefined && !filled ? [say.byDefault(traits.default)] : []),
  ];
  return {
    type: words ? 'Dropdown' : 'String',
    label: say.text(traits.label),
    ...(help.length > 0 ? { description: help.join(say.between) } : {}),
    ...(filled && traits.default !== undefined ? { value: traits.default } : {}),
    ...(words
      ? { choices: Object.entries(words).map(([value, word]) => ({ name: say.text(word), value })) }
      : { constraints: textConstraints(required, pattern, maxLength, say) }),
    binding: { type: 'camunda:property', name: input },
  };
}

/** How a kind of input is written, where its topic has no example of its own. */
const examples: Partial<Record<InputKind, string>> = {
  strategies: 'role(dispatcher) | departmentHead(requester,0)',
  recipients: 'requester, departmentHead',
  whenNobody: 'flow, administrator, person(lin)',
  team: 'service-desk',
  fieldKey: 'department',
};

/** An optional text may be left empty, whatever it has to look like otherwise. */
function textConstraints(
  required: boolean,
  pattern: string | undefined,
  maxLength: number | undefined,
  say: TemplateWords,
) {
  const value = pattern && (required ? pattern : `^$|${pattern}`);
  return {
    ...(required ? { notEmpty: true } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(value ? { pattern: { value, message: say.wrong } } : {}),
  };
}
