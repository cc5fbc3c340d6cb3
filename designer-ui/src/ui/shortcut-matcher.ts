/** A key or a sequence of two: `j`, `?`, `Enter`, `g p`. */
export type ShortcutKey = string;

/** How long the first key of a sequence waits for the second, in milliseconds. */
const sequenceWait = 1_000;

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Milliseconds. */
  at: number;
}

/** Answers which of `keys` a press completes; it remembers the first key of a sequence. */
export function createShortcutMatcher() {
  let first: { key: string; at: number } | null = null;
  return (press: KeyPress, keys: readonly ShortcutKey[]): ShortcutKey | null => {
    if (press.ctrlKey || press.metaKey || press.altKey) return null;
    const open = first && press.at - first.at <= sequenceWait ? first.key : null;
    first = null;
    const sequence = open === null ? null : `${open} ${press.key}`;
    if (sequence !== null && keys.includes(sequence)) return sequence;
    if (keys.some((each) => each.startsWith(`${press.key} `))) {
      first = { key: press.key, at: press.at };
      return null;
    }
    return keys.includes(press.key) ? press.key : null;
  };
}

/** Single keys must not fire while somebody types, or while a dialog or menu has the keyboard. */
export function takesKeys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input, textarea, select, [contenteditable=""], [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"][data-typing]',
    ) !== null
  );
}
