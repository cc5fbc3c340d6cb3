/** Long enough for the viewer to bring values into its own shape after it has rendered. */
const settlingMilliseconds = 150;
const touches = ['pointerdown', 'keydown', 'input', 'paste', 'drop'] as const;

export interface Settling {
  isDone(): boolean;
  stop(): void;
}

/** Tells once when a freshly shown form has come to rest: after a moment, or just before the person touches it. */
export function watchSettling(container: HTMLElement, onDone: () => void): Settling {
  let done = false;
  const finish = (): void => {
    if (done) return;
    done = true;
    stop();
    onDone();
  };
  const timer = setTimeout(finish, settlingMilliseconds);
  for (const touch of touches) container.addEventListener(touch, finish, { capture: true });
  function stop(): void {
    clearTimeout(timer);
    for (const touch of touches) container.removeEventListener(touch, finish, { capture: true });
  }
  return { isDone: () => done, stop };
}
