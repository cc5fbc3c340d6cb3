import type { DraftMerge } from '@baton/contract/http/draft-merges';
import type { TypeDifference } from '@baton/contract/http/type-differences';
import { useI18n } from 'vue-i18n';
import { useDifferenceWords } from '../review/difference-words.ts';
import { useFactWords } from '../review/fact-words.ts';

type Conflict = DraftMerge['conflicts'][number];

/** What a conflict is about, in words of the person. */
export function useConflictWords() {
  const { t } = useI18n();
  const { nameOf, typeWordOf } = useDifferenceWords();
  const { wordOf } = useFactWords();

  /** A setting has no name: it is called by what it says. */
  function labelOf(difference: TypeDifference): string {
    const setting = difference.changes[0]?.fact.split('.')[0] ?? difference.elementId ?? '';
    const named = difference.part === 'type' && difference.elementType === '' ? wordOf(setting) : null;
    return named ?? (nameOf(difference) || setting || t(`design.review.parts.${difference.part}`));
  }

  /** Of several that are decided as one, the first and how many more. */
  function titleOf({ mine, theirs }: Conflict): string {
    const labels = new Map([...theirs, ...mine].map((each) => [keyOf(each), labelOf(each)]));
    const [name = ''] = labels.values();
    return labels.size > 1 ? t('merge.others', { name, count: labels.size - 1 }) : name;
  }

  /** Which of several it is, and what became of it as a whole. */
  function wordsOf(difference: TypeDifference, named: boolean): string {
    const { kind } = difference;
    const done =
      kind !== 'changed' || difference.changes.length === 0 ? t(`design.review.kinds.${kind}`) : '';
    if (!named) return done;
    return done ? `${labelOf(difference)}${t('design.review.colon')}${done}` : labelOf(difference);
  }

  return { titleOf, wordsOf, typeWordOf };
}

function keyOf({ part, file, elementId, changes: [first] }: TypeDifference): string {
  return JSON.stringify([part, file, elementId, elementId === null ? first?.fact.split('.')[0] : '']);
}
