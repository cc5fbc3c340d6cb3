import type { StreamMessage } from '@baton/domain/stream';

/** One message as a block of `text/event-stream`. `ready` tells a client where it stands, and nothing else. */
export function frameOf(message: StreamMessage): string {
  const name = message.type === 'event' ? message.kind : message.type;
  return `id: ${message.cursor}\nevent: ${name}\ndata: ${JSON.stringify(contentOf(message))}\n\n`;
}

function contentOf(message: StreamMessage): Record<string, string> {
  switch (message.type) {
    case 'event': {
      const { kind, id, ticketNumber } = message;
      return { kind, id, ...(ticketNumber === null ? {} : { ticketNumber }) };
    }
    case 'gone':
      return { kind: message.kind, id: message.id };
    case 'ready':
    case 'reset':
      return {};
  }
}
