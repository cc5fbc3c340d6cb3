import type { TypeDifference } from '@baton/contract/http/type-differences';
import { useI18n } from 'vue-i18n';
import { useLocalized } from '../../../ui/localized.ts';

/** What an element that differs is called. */
export function useDifferenceWords() {
  const { t, te } = useI18n();
  const { textOf } = useLocalized();

  function nameOf({ elementId, elementType, file, name }: TypeDifference): string {
    const named = textOf(name);
    if (elementType === 'rule' && named) return t('design.review.rule', { number: named });
    return named || elementId || file || '';
  }

  function typeWordOf({ elementType }: TypeDifference): string {
    const key = [`design.types.${elementType}`, `design.review.types.${elementType}`].find((each) =>
      te(each),
    );
    return key ? t(key) : elementType;
  }

  return { nameOf, typeWordOf };
}
