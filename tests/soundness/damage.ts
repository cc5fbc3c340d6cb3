import type { Random } from '../chaos/random.ts';
import { definition } from './definition.ts';
import type { Sketch } from './sketch.ts';

/** Makes one mistake people make in a drawing. */
export function damage(random: Random, sketch: Sketch, id: string): void {
  const { nodes, flows } = sketch;
  const kind = random.weigh({
    swap: 4,
    extra: 2,
    lost: 1.5,
    lonely: 0.5,
    endings: 2,
    moved: 1.5,
    condition: 0.5,
  });
  const gateways = nodes.filter(({ type }) => /^(?:exclusive|parallel|inclusive)Gateway$/.test(type));
  const flow = random.pick(flows);
  const scope = nodes.find(({ id }) => id === flow.from)?.scope ?? null;
  const targets = nodes.filter(
    (node) =>
      node.scope === scope &&
      !/^(?:start|boundary)Event$/.test(node.type) &&
      !node.attributes?.includes('triggered'),
  );
  const sources = nodes.filter(
    (node) => node.scope === scope && node.type !== 'endEvent' && !node.attributes?.includes('triggered'),
  );
  if (kind === 'swap' && gateways.length > 0) {
    random.pick(gateways).type = random.pick(['exclusiveGateway', 'parallelGateway', 'inclusiveGateway']);
  } else if (kind === 'extra' && targets.length > 0 && sources.length > 0) {
    const from = random.pick(sources).id;
    flows.push({ id, from, to: random.pick(targets).id, conditional: random.chance(0.3) });
  } else if (kind === 'lost' && flows.length > 2) {
    flows.splice(flows.indexOf(flow), 1);
  } else if (kind === 'lonely' && targets.length > 0) {
    nodes.push({ id: `${id}task`, type: 'userTask', scope });
    flows.push({ id, from: `${id}task`, to: random.pick(targets).id, conditional: false });
  } else if (kind === 'endings') {
    const ends = nodes.filter(({ type }) => type === 'endEvent');
    const inner = random.pick([
      definition.terminate,
      definition.error('a'),
      definition.error('b'),
      definition.escalation,
    ]);
    if (ends.length > 0) random.pick(ends).inner = inner;
  } else if (kind === 'moved' && targets.length > 0) {
    flow.to = random.pick(targets).id;
  } else flow.conditional = !flow.conditional;
}
