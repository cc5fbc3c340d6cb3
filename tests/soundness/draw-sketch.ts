import type { Random } from '../chaos/random.ts';
import { damage } from './damage.ts';
import { definition } from './definition.ts';
import type { Sketch, SketchNode } from './sketch.ts';

/** Draws one of the size asked for: blocks that fit together, then as many damages. */
export function drawSketch(random: Random, size: number, damages: number): Sketch {
  const pen = new SketchPen(random, size);
  pen.process();
  for (let done = 0; done < damages; done++) damage(random, pen.sketch, `damage${done}`);
  return pen.sketch;
}

class SketchPen {
  readonly sketch: Sketch = { nodes: [], flows: [] };
  private readonly random: Random;
  private left: number;
  private count = 0;

  constructor(random: Random, size: number) {
    this.random = random;
    this.left = size;
  }

  process(): void {
    const last = this.blocks(null, this.node('startEvent', null), 0, this.left);
    this.link(last, this.end(null));
    if (this.random.chance(0.25)) this.event(null, 0);
  }

  private node(type: string, scope: string | null, rest: Partial<SketchNode> = {}): string {
    const id = `${type.slice(0, 1)}${++this.count}`;
    this.sketch.nodes.push({ id, type, scope, ...rest });
    return id;
  }

  private link(from: string, to: string, conditional = false): void {
    this.sketch.flows.push({ id: `f${++this.count}`, from, to, conditional });
  }

  private end(scope: string | null): string {
    const { random } = this;
    if (random.chance(0.1)) return this.node('endEvent', scope, { inner: definition.terminate });
    return this.node('endEvent', scope);
  }

  private blocks(scope: string | null, from: string, depth: number, most: number): string {
    let at = from;
    for (let done = 0; done < most && (done === 0 || this.left > 0); done++)
      at = this.block(scope, at, depth);
    return at;
  }

  private block(scope: string | null, from: string, depth: number): string {
    const { random } = this;
    this.left -= 1;
    const nests = depth < 4 && this.left > 0;
    const kind = random.weigh({
      task: 4,
      catches: 1,
      xor: nests ? 3 : 0,
      and: nests ? 3 : 0,
      or: nests ? 1.5 : 0,
      loop: nests ? 1.5 : 0,
      waits: nests ? 0.7 : 0,
      sub: nests ? 2 : 0,
      link: 0.3,
      escalates: scope ? 0.5 : 0,
    });
    switch (kind) {
      case 'task':
        return this.task(scope, from, depth);
      case 'catches':
        return this.chain(from, this.node('intermediateCatchEvent', scope, { inner: definition.timer }));
      case 'escalates':
        return this.chain(from, this.node('intermediateThrowEvent', scope, { inner: definition.escalation }));
      case 'link':
        return this.throwLink(scope, from);
      case 'loop':
        return this.loop(scope, from, depth);
      case 'sub':
        return this.subProcess(scope, from, depth);
      case 'waits':
        return this.gateways(scope, from, depth, 'eventBasedGateway', 'exclusiveGateway');
      default: {
        const type = { xor: 'exclusiveGateway', and: 'parallelGateway', or: 'inclusiveGateway' }[kind];
        return this.gateways(scope, from, depth, type, type);
      }
    }
  }

  private chain(from: string, to: string): string {
    this.link(from, to);
    return to;
  }

  private throwLink(scope: string | null, from: string): string {
    const name = `l${this.count}`;
    const inner = `<bpmn:linkEventDefinition name="${name}"/>`;
    this.chain(from, this.node('intermediateThrowEvent', scope, { inner }));
    return this.node('intermediateCatchEvent', scope, { inner });
  }

  private task(scope: string | null, from: string, depth: number): string {
    const { random } = this;
    const type = random.pick(['userTask', 'serviceTask', 'userTask', 'callActivity']);
    const task = this.chain(from, this.node(type, scope));
    return this.boundaries(scope, task, depth, type === 'userTask' ? 'message' : 'error');
  }

  private boundaries(
    scope: string | null,
    host: string,
    depth: number,
    kind: 'message' | 'error' | 'escalation',
  ): string {
    const { random } = this;
    if (!random.chance(0.3)) return host;
    const interrupting = kind === 'error' || random.chance(0.5);
    const inner =
      kind === 'error'
        ? definition.error(random.pick(['a', 'b', '']))
        : kind === 'message'
          ? definition.message
          : definition.escalation;
    const event = this.node('boundaryEvent', scope, {
      attributes: `attachedToRef="${host}" cancelActivity="${interrupting}"`,
      inner,
    });
    const last = random.chance(0.6) ? this.blocks(scope, event, depth + 1, 1) : event;
    if (!interrupting || random.chance(0.3)) {
      this.link(last, this.end(scope));
      return host;
    }
    const merge = this.node('exclusiveGateway', scope);
    this.link(host, merge);
    this.link(last, merge);
    return merge;
  }

  private gateways(scope: string | null, from: string, depth: number, split: string, join: string): string {
    const { random } = this;
    const opens = this.chain(from, this.node(split, scope));
    const closes = this.node(join, scope);
    const width = random.chance(0.75) ? 2 : 3;
    for (let way = 0; way < width; way++) {
      let start = opens;
      const conditional = split === 'inclusiveGateway' && random.chance(0.8);
      if (split === 'eventBasedGateway')
        start = this.chain(opens, this.node('intermediateCatchEvent', scope, { inner: definition.message }));
      if (split !== 'eventBasedGateway' && random.chance(0.15)) {
        this.link(opens, closes, conditional);
        continue;
      }
      const before = this.sketch.flows.length;
      const last = this.blocks(scope, start, depth + 1, 2);
      const first = this.sketch.flows[before];
      if (first && start === opens) first.conditional = conditional;
      this.link(last, closes);
    }
    return closes;
  }

  private loop(scope: string | null, from: string, depth: number): string {
    const merge = this.chain(from, this.node('exclusiveGateway', scope));
    const split = this.node('exclusiveGateway', scope);
    this.link(this.blocks(scope, merge, depth + 1, 2), split);
    if (this.random.chance(0.5)) this.link(split, merge);
    else this.link(this.blocks(scope, split, depth + 1, 1), merge);
    return split;
  }

  private subProcess(scope: string | null, from: string, depth: number): string {
    const { random } = this;
    const id = this.chain(from, this.node('subProcess', scope));
    const last = this.blocks(id, this.node('startEvent', id), depth + 1, 3);
    this.link(last, this.end(id));
    if (random.chance(0.3)) this.event(id, depth);
    return this.boundaries(scope, id, depth, random.pick(['message', 'error', 'escalation'] as const));
  }

  /** An event sub-process. */
  private event(scope: string | null, depth: number): void {
    const { random } = this;
    const id = this.node('subProcess', scope, { attributes: 'triggeredByEvent="true"' });
    const kind = random.pick(['message', 'message', 'error'] as const);
    const start = this.node('startEvent', id, {
      attributes: `isInterrupting="${kind === 'error' || random.chance(0.5)}"`,
      inner: kind === 'error' ? definition.error(random.pick(['a', ''])) : definition.message,
    });
    this.link(this.blocks(id, start, depth + 1, 2), this.end(id));
  }
}
