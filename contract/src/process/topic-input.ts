import { Type } from 'typebox';
import type { LocalizedText } from '../language.ts';

/** What the text of an input names, so that panel and gate can offer and check it. */
export type InputKind =
  | 'text'
  | 'choice'
  | 'integer'
  | 'durations'
  | 'team'
  | 'department'
  | 'strategies'
  | 'recipients'
  | 'whenNobody'
  | 'fieldKey'
  | 'departmentsFrom'
  | 'variable'
  | 'activity';

/** What is kept beside the schema of an input. */
export interface InputTraits {
  inputKind: InputKind;
  label: LocalizedText;
  default?: string;
  /** What the words of a choice are called. */
  words?: Readonly<Record<string, LocalizedText>>;
}

const patterns: Partial<Record<InputKind, string>> = {
  integer: '^\\d{1,3}$',
  durations: '^P[0-9DTHMS]+( *, *P[0-9DTHMS]+)*$',
  team: '^[^\\s(),|${}]+$',
  department: '^[^\\s(),|${}]+$',
  fieldKey: '^[A-Za-z_][A-Za-z0-9_]*$',
  departmentsFrom: '^field\\([A-Za-z_][A-Za-z0-9_]*\\)$',
  variable: '^[A-Za-z_][A-Za-z0-9_]*$',
  activity: '^[A-Za-z_][A-Za-z0-9_.-]*$',
};

/** A static text of a certain kind. */
export function textInput(inputKind: InputKind, label: LocalizedText, fallback?: string) {
  const pattern = patterns[inputKind];
  const traits: InputTraits = { inputKind, label, ...(fallback === undefined ? {} : { default: fallback }) };
  return Type.String({ maxLength: 500, ...(pattern ? { pattern } : {}), ...traits });
}

/** One word of a closed list, each with what people call it. */
export function choiceInput<Word extends string>(
  words: Readonly<Record<Word, LocalizedText>>,
  label: LocalizedText,
  fallback?: NoInfer<Word>,
) {
  const traits: InputTraits = {
    ...{ inputKind: 'choice', label, words },
    ...(fallback === undefined ? {} : { default: fallback }),
  };
  return Type.Enum(Object.keys(words) as [Word, ...Word[]], { ...traits });
}
