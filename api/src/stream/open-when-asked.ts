import type { StreamReader } from '@baton/domain/stream';

/** A reader that begins to read with its first subscriber; a process nobody listens to asks nothing. */
export function openWhenAsked(open: () => StreamReader): StreamReader {
  let opened: StreamReader | undefined;
  return {
    subscribe: (input) => {
      opened ??= open();
      return opened.subscribe(input);
    },
    stop: async () => await opened?.stop(),
  };
}
