import { expect, test } from 'vitest';
import { createEventReader } from './read-events.ts';

test('a block split over several pieces is answered once it is complete', () => {
  const read = createEventReader();
  expect(read('id: 7.1\nevent: tick')).toEqual([]);
  expect(read('et\ndata: {"kind":"ticket"}\n')).toEqual([]);
  expect(read('\n')).toEqual([{ id: '7.1', name: 'ticket', data: '{"kind":"ticket"}' }]);
});

test('heartbeats give nothing, several data lines join, CRLF counts as a line end', () => {
  const read = createEventReader();
  expect(read(': ping\n\n')).toEqual([]);
  expect(read('event: message\r\ndata: a\r\ndata: b\r\n\r\n')).toEqual([
    { id: null, name: 'message', data: 'a\nb' },
  ]);
});

test('an event without data still arrives, since reset carries none', () => {
  expect(createEventReader()('id: 9.1\nevent: reset\n\n')).toEqual([{ id: '9.1', name: 'reset', data: '' }]);
});
