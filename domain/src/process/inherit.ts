import type { FlowNode, Lane } from './drawing.ts';

/**
 * A property of a node, else of the lanes it stands in, else of the sub-processes around it and their lanes.
 * `lanes`: what stands on sub-processes themselves does not count.
 */
export function inherited(node: FlowNode, name: string, from: 'all' | 'lanes' = 'all'): string | null {
  for (let at: FlowNode | null = node; at; at = at.scope) {
    const own = at === node || from === 'all' ? at.properties.get(name) : undefined;
    if (own) return own;
    const ofLane = laneProperty(at.host?.lane && !at.lane ? at.host.lane : at.lane, name);
    if (ofLane) return ofLane;
  }
  return null;
}

function laneProperty(lane: Lane | null, name: string): string | null {
  for (let at = lane; at; at = at.parent) {
    const value = at.properties.get(name);
    if (value) return value;
  }
  return null;
}
