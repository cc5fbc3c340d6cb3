/** Milliseconds without a key before what is typed counts: each such pause is a step of undo. */
const pause = 300;

type Act = (...given: unknown[]) => void;

/**
 * What is typed into a decision counts when typing pauses, as the editor has it by itself, and here also when it is
 * asked for: a field that is left leaves nothing behind that a save would miss.
 */
export function waitingInput() {
  const waiting = new Set<() => void>();

  function debounceInput(act: Act): Act {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let go = () => undefined as void;
    return function (this: unknown, ...given) {
      clearTimeout(timer);
      waiting.delete(go);
      go = () => {
        clearTimeout(timer);
        waiting.delete(go);
        act.apply(this, given);
      };
      waiting.add(go);
      timer = setTimeout(go, pause);
    };
  }

  return {
    module: { debounceInput: ['value', debounceInput] },
    flush: () => waiting.forEach((go) => go()),
  };
}
