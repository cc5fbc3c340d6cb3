import type { FlowNode } from '../drawing.ts';
import type { Search } from './search.ts';

/** Where tokens rest in a state; sub-processes around them are not among it. */
export function restingIn({ game: { net }, states }: Search, state: number): FlowNode[] {
  return (states[state]?.tokens ?? []).flatMap((token) => {
    const place = net.places[token];
    if (!place || place.at === 'apart') return [];
    return place.at === 'node' && net.kind.get(place.node) === 'scope' ? [] : [place.node];
  });
}
