import { onScopeDispose, readonly, shallowRef } from 'vue';

const now = shallowRef(new Date());
let users = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The present, told anew every half minute while anybody looks. */
export function useNow() {
  users += 1;
  timer ??= setInterval(() => (now.value = new Date()), 30_000);
  onScopeDispose(() => {
    users -= 1;
    if (users > 0) return;
    clearInterval(timer);
    timer = undefined;
  });
  return readonly(now);
}
