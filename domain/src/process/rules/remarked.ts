import type { RemarkKind } from '../soundness/verdict.ts';
import { nameElement } from '../name-element.ts';
import type { RuleContext, Violation } from './rule.ts';

/** What the examination of the flow remarked of one kind, as violations with their path. */
export function* remarked({ drawing, soundness }: RuleContext, kind: RemarkKind): Generator<Violation> {
  for (const remark of soundness.remarks) {
    if (remark.kind !== kind) continue;
    const at = drawing.nodes.get(remark.elementId)?.xml ?? drawing.process;
    yield {
      at,
      values: { other: remark.otherId === null ? '' : nameElement(drawing, remark.otherId) },
      path: remark.path,
    };
  }
}
