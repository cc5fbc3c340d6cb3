import { languages } from '@baton/contract/language';
import type { Language, LocalizedText } from '@baton/contract/language';

export interface TypedType {
  names: Record<Language, string>;
  key: string;
  prefix: string;
}

type Fault = 'nameMissing' | 'keyWrong' | 'keyTaken' | 'prefixWrong';

/** What has to be mended before a type can be begun, field by field. */
export function newTypeFaults(
  typed: TypedType,
  taken: string,
): Partial<Record<'name' | 'key' | 'prefix', Fault>> {
  const key = typed.key.trim();
  const keyFault = !/^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(key)
    ? 'keyWrong'
    : key === taken
      ? 'keyTaken'
      : null;
  return {
    ...(typed.names[languages[0]].trim() ? {} : { name: 'nameMissing' }),
    ...(keyFault ? { key: keyFault } : {}),
    ...(/^[A-Z]{2,6}$/.test(typed.prefix.trim()) ? {} : { prefix: 'prefixWrong' }),
  };
}

/** The names somebody gave; languages left empty are left out. */
export function namesGiven(names: Record<Language, string>): LocalizedText {
  const given = languages.flatMap((language) => {
    const name = names[language].trim();
    return name ? [[language, name] as const] : [];
  });
  return Object.fromEntries(given);
}
