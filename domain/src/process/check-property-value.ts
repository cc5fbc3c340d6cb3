import { parseStrategies } from '@baton/contract/process/parse-strategies';
import type { PropertyValue } from '@baton/contract/process/product-property';
import { parseWhenNobody } from '@baton/contract/process/when-nobody';
import { listOf } from './read-assignment.ts';

/** What is wrong with the text of a property, in words of no language: the part that cannot be read; null if fine. */
export function checkPropertyValue(value: PropertyValue, text: string): string | null {
  switch (value.kind) {
    case 'choice':
      return value.choices.includes(text) ? null : text;
    case 'choices':
      return listOf(text).find((entry) => !value.choices.includes(entry)) ?? null;
    case 'key':
      return /^[A-Za-z][A-Za-z0-9_-]{0,59}$/.test(text) ? null : text;
    case 'formId':
      return /^[A-Za-z_][\w.-]{0,199}$/.test(text) ? null : text;
    case 'fieldPaths':
      return listOf(text).find((path) => !fieldPath.test(path)) ?? null;
    case 'integer':
      return /^-?\d{1,6}$/.test(text) ? null : text;
    case 'share':
      return /^(?:0?\.\d{1,6}|1(?:\.0{1,6})?)$/.test(text) && Number(text) > 0 ? null : text;
    case 'workingDuration':
      return workingDuration.test(text) && /[1-9]/.test(text) ? null : text;
    case 'strategies':
      return parseStrategies(text).fault ? text : null;
    case 'whenNobody': {
      const policy = parseWhenNobody(text)?.policy;
      return policy && policy !== 'flow' ? null : text;
    }
    case 'text':
      return text.length <= 500 ? null : `${text.slice(0, 40)}…`;
  }
}

const fieldPath = /^[^\s.,[\]]+(?:\[\])?(?:\.[^\s.,[\]]+(?:\[\])?)*$/;

/** Days, hours and minutes; months and weeks have no fixed working time. */
const workingDuration = /^P(?=.)(?:\d{1,4}D)?(?:T(?=.)(?:\d{1,5}H)?(?:\d{1,5}M)?(?:\d{1,5}S)?)?$/;
