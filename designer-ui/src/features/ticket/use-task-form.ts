import type { UserTask } from '@baton/contract/http/user-tasks';
import { shallowRef, watch } from 'vue';
import type { Ref } from 'vue';
import { useMe } from '../../api/use-me.ts';
import { differingPaths, valueAt } from '../../forms/form-values.ts';
import type { FormValues } from '../../forms/form-values.ts';
import type { FieldConflict } from '../../forms/take-incoming.ts';
import { readLocalCopy } from '../../ui/local-copy.ts';
import type { TypedOutcome } from '../../ui/typed-outcome.ts';
import { laterCopy } from './later-copy.ts';
import { useDraft } from './use-draft.ts';

/** A field that somebody else changed while the form was open. */
export interface ForeignChange {
  path: string;
  before: unknown;
  after: unknown;
  /** It had been edited here as well: what was typed stays. */
  typedHere: boolean;
}

/**
 * What a person types into one step: kept as edits, restored from the last visit. The form itself takes in what
 * others change, except where something was typed; this says which fields those are.
 */
export function useTaskForm(task: Readonly<Ref<UserTask>>) {
  const { me } = useMe();
  const localKey = `${me.value?.id ?? ''}.${task.value.id}`;
  const kept = laterCopy(task.value.draft, readLocalCopy(localKey));
  const restored = kept && Object.keys(kept.data).length > 0 ? kept.data : undefined;
  const edits = shallowRef<FormValues>(kept?.data ?? {});
  const typedOutcome = shallowRef<TypedOutcome>({
    outcome: kept?.outcome ?? null,
    outcomeData: kept?.outcomeData ?? {},
    reason: kept?.reason ?? '',
  });
  const foreignChanges = shallowRef<ForeignChange[]>([]);
  const draft = useDraft({ taskId: task.value.id, localKey, baseVersion: () => task.value.version });

  const keep = () => draft.keep({ data: edits.value, ...typedOutcome.value, at: Date.now() });

  function type(next: FormValues): void {
    if (JSON.stringify(next) === JSON.stringify(edits.value)) return;
    edits.value = next;
    keep();
  }

  function typeOutcome(next: TypedOutcome): void {
    typedOutcome.value = next;
    keep();
  }

  function noteConflicts(fields: FieldConflict[]): void {
    const paths = new Set(fields.map((field) => field.path));
    foreignChanges.value = foreignChanges.value.map((change) =>
      paths.has(change.path) ? { ...change, typedHere: true } : change,
    );
  }

  watch(
    () => task.value.form?.data,
    (now, before) => {
      if (!now || !before) return;
      const paths = differingPaths(before, now);
      const others = foreignChanges.value.filter((change) => !paths.includes(change.path));
      const added = paths.map((path) => ({
        path,
        before: valueAt(before, path),
        after: valueAt(now, path),
        typedHere: false,
      }));
      foreignChanges.value = [...others, ...added];
    },
    // Before the form hears of it, so that its conflicts find their changes.
    { flush: 'sync' },
  );
  return { restored, typedOutcome, foreignChanges, draft, type, typeOutcome, noteConflicts };
}
