import { onBeforeUnmount, shallowRef, watch } from 'vue';

/** Milliseconds without a key before what is typed counts: each such pause is a step of undo. */
const pause = 400;

/** Text somebody types over a value; handed on when typing pauses, and at the latest when the field goes away. */
export function useTypedText(value: () => string, commit: (text: string) => void) {
  const text = shallowRef(value());
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (text.value !== value()) commit(text.value);
  }

  function type(typed: string): void {
    text.value = typed;
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  }

  // Undo, or a name typed into the drawing itself, shows in the field; not under somebody's fingers.
  watch(value, (now) => {
    if (timer === undefined) text.value = now;
  });
  onBeforeUnmount(flush);
  return { text, type, flush };
}
