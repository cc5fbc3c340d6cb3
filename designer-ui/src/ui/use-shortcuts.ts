import { onScopeDispose, shallowReactive } from 'vue';
import { createShortcutMatcher, takesKeys } from './shortcut-matcher.ts';
import type { ShortcutKey } from './shortcut-matcher.ts';

export interface Shortcut {
  /** Locale key of what it does, shown in the list of all shortcuts. */
  does: string;
  run: () => void;
  /** Where `Enter` already means something (a link, a button), leave it alone. */
  unlessOnControl?: boolean;
}

type Shortcuts = Record<ShortcutKey, Shortcut>;

const active = shallowReactive(new Set<Shortcuts>());
const match = createShortcutMatcher();
let listening = false;
let silences = 0;

/** Keys that work while the component lives; a later component's key wins over an earlier one's. */
export function useShortcuts(shortcuts: Shortcuts): void {
  active.add(shortcuts);
  onScopeDispose(() => active.delete(shortcuts));
  if (listening) return;
  listening = true;
  document.addEventListener('keydown', onKeyDown);
}

/** No single key does anything while the component lives: its page has keys of its own. */
export function silenceShortcuts(): void {
  silences += 1;
  onScopeDispose(() => (silences -= 1));
}

/** All keys that work now, for the list behind `?`. */
export function activeShortcuts(): { key: ShortcutKey; does: string }[] {
  const found = new Map<ShortcutKey, string>();
  for (const shortcuts of active) {
    for (const [key, { does }] of Object.entries(shortcuts)) found.set(key, does);
  }
  return [...found].map(([key, does]) => ({ key, does }));
}

function onKeyDown(press: KeyboardEvent): void {
  if (silences > 0 || press.defaultPrevented || press.isComposing || takesKeys(press.target)) return;
  const keys = [...active].flatMap((shortcuts) => Object.keys(shortcuts));
  const { key, ctrlKey, metaKey, altKey } = press;
  const hit = match({ key, ctrlKey, metaKey, altKey, at: press.timeStamp }, keys);
  const shortcut = hit === null ? undefined : [...active].reverse().find((each) => hit in each)?.[hit];
  if (!shortcut || (shortcut.unlessOnControl && onControl(press.target))) return;
  press.preventDefault();
  shortcut.run();
}

function onControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, button, [role="button"], summary') !== null;
}
