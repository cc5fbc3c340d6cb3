import type { Language } from '@baton/contract/language';
import { setCalendarLanguage } from './calendar-language.ts';
import type { FieldFault, NamedFault } from './field-fault.ts';
import { firstInputAt, isBeingEdited, putCursorInto } from './field-inputs.ts';
import { formFaults, showFaults } from './form-faults.ts';
import type { FormFiles } from './form-files.ts';
import type { FormValues } from './form-values.ts';
import {
  differingPaths,
  fieldNames,
  overlayValues,
  pickValues,
  valueAt,
  withValueAt,
} from './form-values.ts';
import { hideEmptyReading } from './hide-empty-reading.ts';
import { translateLiterals } from './literal-texts.ts';
import { nameFaults } from './name-faults.ts';
import { plainOptions } from './plain-values.ts';
import type { FieldConflict } from './take-incoming.ts';
import { takeIncoming } from './take-incoming.ts';
import { createViewer } from './viewer-form.ts';
import { viewerModules } from './viewer-modules.ts';
import { watchSettling } from './watch-settling.ts';

export interface FormSource {
  /** Localised, field rights applied. */
  schema: Readonly<Record<string, unknown>>;
  data: FormValues;
  /** Typed earlier and not sent. */
  draft?: FormValues | undefined;
  options: Readonly<Record<string, readonly { value: string; label: string }[]>>;
  readonly: boolean;
  language: Language;
  files: FormFiles | undefined;
}

export interface MountedForm {
  /** Every field's value, hidden ones too: the server decides which count. */
  values(): FormValues;
  /** Paths at which the values differ from the server's; lists as a whole. */
  dirtyPaths(): string[];
  /** The values at those paths alone: what a draft keeps. A cleared field is null. */
  edits(): FormValues;
  /** Looks for faults and shows them beside their fields. */
  validate(): FieldFault[];
  showFaults(faults: readonly FieldFault[]): void;
  /** What of the last faults has not been mended; those the server placed nowhere stand until the next. */
  standingFaults(): NamedFault[];
  takeIncoming(data: FormValues): FieldConflict[];
  /** Puts the cursor into a field; false when it is not on the screen. */
  focus(path: string): boolean;
  destroy(): void;
}

export interface FormListener {
  /** The person changed a value. */
  onChange(): void;
  onSubmit(): void;
  /** Other faults may stand than before. */
  onFaults(): void;
}

/** Shows a form in a container. Rejects when the schema cannot be opened. */
export async function mountForm(
  container: HTMLElement,
  source: FormSource,
  { onChange, onSubmit, onFaults }: FormListener,
): Promise<MountedForm> {
  const { schema, data, draft, language, files } = source;
  setCalendarLanguage(language);
  const busyFields = new Set<string>();
  const onBusy = (domId: string, busy: boolean): void => {
    if (busy) busyFields.add(domId);
    else busyFields.delete(domId);
    onFaults();
  };
  const form = createViewer({
    container,
    properties: { readOnly: source.readonly },
    debounce: false,
    additionalModules: viewerModules({ language, files, onBusy }),
  });
  const names = fieldNames(schema);
  const context = { ...data, ...plainOptions(source.options) };
  await form.importSchema(hideEmptyReading(schema), context);
  const values = (): FormValues => structuredClone(pickValues(form._getState().data, names));
  let received = pickValues(data, names);
  let untouched = values();
  if (draft) {
    const typed = overlayValues(data, pickValues(draft, names));
    form._setState({ data: form._getInitializedFieldData({ ...context, ...typed }) });
  }

  const settling = watchSettling(container, () => {
    // What the viewer itself rewrote meanwhile counts as the server's; what a draft says does not.
    for (const path of differingPaths(untouched, values())) {
      if (valueAt(draft, path) === undefined)
        untouched = withValueAt(untouched, path, valueAt(values(), path));
    }
  });
  // Widgets also report values that stay the same, so contents are compared.
  let last = JSON.stringify(values());
  let unplaced: FieldFault[] = [];
  form.on('changed', () => {
    onFaults();
    const now = JSON.stringify(values());
    if (now === last) return;
    last = now;
    if (settling.isDone()) onChange();
  });
  form.on('submit', onSubmit);
  const stopLiterals = translateLiterals(container, language);

  const dirtyPaths = (): string[] => differingPaths(untouched, values());

  return {
    values,
    dirtyPaths,
    edits: () =>
      dirtyPaths().reduce<FormValues>(
        (edits, path) => withValueAt(edits, path, valueAt(values(), path) ?? null),
        {},
      ),
    validate: () => {
      unplaced = [];
      form.validate();
      return formFaults(form, busyFields, language);
    },
    showFaults: (faults) => void (unplaced = showFaults(form, faults)),
    standingFaults: () =>
      nameFaults(form, container, [...formFaults(form, busyFields, language), ...unplaced]),
    takeIncoming: (incoming) => {
      const stand = takeIncoming(
        { received, untouched, values: values() },
        pickValues(incoming, names),
        (path) => isBeingEdited(form, container, path),
      );
      ({ received, untouched } = stand);
      const { data: shown, initialData } = form._getState();
      const next = form._getInitializedFieldData({ ...shown, ...incoming, ...stand.values });
      if (JSON.stringify(next) !== JSON.stringify(shown)) {
        // What others changed is no change made here.
        last = JSON.stringify(pickValues(next, names));
        form._setState({
          initialData: form._getInitializedFieldData({ ...initialData, ...incoming }),
          data: next,
        });
      }
      return stand.conflicts;
    },
    focus: (path) => {
      const input = firstInputAt(form, container, path);
      if (input) putCursorInto(input);
      return input !== undefined;
    },
    destroy: () => {
      settling.stop();
      stopLiterals();
      form.destroy();
    },
  };
}
