import type { Stroke } from '@baton/contract/forms/custom-fields/signature-mark';
import { signatureBox, signatureLimits } from '@baton/contract/forms/custom-fields/signature-mark';
import { computed, ref } from 'vue';
import type { ComputedRef, Ref } from 'vue';

/** Units of the box that a pen has to move before it is noted: finer than a line is thick. */
const step = 3;

export interface Strokes {
  strokes: Ref<Stroke[]>;
  /** Nothing more fits. */
  full: ComputedRef<boolean>;
  down(event: PointerEvent): void;
  move(event: PointerEvent): void;
  /** The pen was lifted. */
  up(event: PointerEvent): void;
}

/** Follows a pen over a box, as points in the units of a signature. */
export function useStrokes(onStroke: () => void): Strokes {
  const strokes = ref<Stroke[]>([]);
  let pen: number | null = null;
  const full = computed(
    () =>
      strokes.value.length >= signatureLimits.strokes ||
      strokes.value.flat().length >= signatureLimits.points,
  );

  function add(event: PointerEvent, begins: boolean): void {
    if (begins ? full.value : strokes.value.flat().length >= signatureLimits.points) return;
    const at = pointOf(event);
    const current = begins ? [] : (strokes.value.at(-1) ?? []);
    const before = current.at(-1);
    if (before && Math.hypot(before[0] - at[0], before[1] - at[1]) < step) return;
    strokes.value = [...strokes.value.slice(0, begins ? undefined : -1), [...current, at]];
  }

  return {
    strokes,
    full,
    down: (event) => {
      if (pen !== null || event.button > 0 || full.value) return;
      pen = event.pointerId;
      (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
      add(event, true);
    },
    move: (event) => {
      if (event.pointerId === pen) add(event, false);
    },
    up: (event) => {
      // A palm that leaves the pad lifts no pen.
      if (event.pointerId !== pen) return;
      pen = null;
      onStroke();
    },
  };
}

function pointOf(event: PointerEvent): Stroke[number] {
  const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
  const within = (share: number, most: number) => Math.round(Math.min(1, Math.max(0, share)) * most);
  return [
    within((event.clientX - left) / (width || 1), signatureBox.width),
    within((event.clientY - top) / (height || 1), signatureBox.height),
  ];
}
