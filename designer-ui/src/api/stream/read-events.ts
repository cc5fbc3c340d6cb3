/** One block of a `text/event-stream`. */
export interface StreamBlock {
  id: string | null;
  name: string;
  data: string;
}

/** Collects text pieces and answers the blocks that are complete; comments and heartbeats give none. */
export function createEventReader(): (piece: string) => StreamBlock[] {
  let rest = '';
  return (piece) => {
    rest += piece.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
    const parts = rest.split('\n\n');
    rest = parts.pop() ?? '';
    return parts.map(readBlock).filter((block) => block !== null);
  };
}

function readBlock(text: string): StreamBlock | null {
  const block: StreamBlock = { id: null, name: 'message', data: '' };
  const data: string[] = [];
  for (const line of text.split('\n')) {
    const at = line.indexOf(':');
    if (at === 0 || line === '') continue;
    const field = at < 0 ? line : line.slice(0, at);
    const value = at < 0 ? '' : line.slice(at + 1).replace(/^ /, '');
    if (field === 'id') block.id = value;
    else if (field === 'event') block.name = value;
    else if (field === 'data') data.push(value);
  }
  if (data.length === 0 && block.name === 'message') return null;
  block.data = data.join('\n');
  return block;
}
