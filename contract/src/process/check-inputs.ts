import { Check } from 'typebox/value';
import type { LocalizedText } from '../language.ts';
import { fill, localized } from './localized.ts';
import { parseRecipients } from './recipients.ts';
import { parseStrategies } from './parse-strategies.ts';
import type { InputTraits } from './topic-input.ts';
import type { Topic } from './topic.ts';
import { parseWhenNobody } from './when-nobody.ts';

export interface InputFault {
  input: string;
  message: LocalizedText;
}

/** What is wrong with the inputs a drawing gives a topic; `given` holds the topic's inputs only. */
export function checkInputs(declared: Topic, given: Readonly<Record<string, string>>): InputFault[] {
  const required: string[] = [...(declared.inputs.required ?? [])];
  for (const { input, when } of declared.requiredInputs ?? []) {
    const other = declared.inputs.properties[when.input] as unknown as InputTraits | undefined;
    if ((given[when.input] ?? other?.default) === when.equals) required.push(input);
  }
  const missing = required
    .filter((input) => !given[input]?.trim())
    .map((input) => ({ input, message: fill(isMissing, { input }) }));
  return [...missing, ...Object.entries(given).flatMap(([input, text]) => faultsOf(declared, input, text))];
}

/** The declared traits of an input, or undefined when the topic has no such input. */
export function inputTraits(declared: Topic, input: string): InputTraits | undefined {
  return Object.hasOwn(declared.inputs.properties, input)
    ? (declared.inputs.properties[input] as unknown as InputTraits)
    : undefined;
}

function faultsOf(declared: Topic, input: string, text: string): InputFault[] {
  const schema = declared.inputs.properties[input];
  const traits = inputTraits(declared, input);
  if (!schema || !traits || !text.trim()) return [];
  if (!Check(schema, text)) return [{ input, message: fill(isWrong, { input, text }) }];
  const fault =
    traits.inputKind === 'strategies'
      ? parseStrategies(text).fault
      : traits.inputKind === 'recipients'
        ? parseRecipients(text).fault
        : traits.inputKind === 'whenNobody' && !parseWhenNobody(text)
          ? fill(isWrong, { input, text })
          : null;
  return fault ? [{ input, message: fault }] : [];
}

const isMissing = localized('缺少输入“{input}”', '缺少輸入「{input}」', 'the input "{input}" is missing');
const isWrong = localized(
  '输入“{input}”的值“{text}”不可用',
  '輸入「{input}」的值「{text}」不可用',
  'the input "{input}" cannot be "{text}"',
);
