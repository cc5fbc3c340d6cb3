import type { RemarkKind } from '../soundness/verdict.ts';
import type { RuleContext, Violation } from './rule.ts';

/** What the examination of the flow remarked of one kind, as violations with their path. */
export function* remarked({ drawing, soundness }: RuleContext, kind: RemarkKind): Generator<Violation> {
  for (const remark of soundness.remarks) {
    if (remark.kind !== kind) continue;
    const at = drawing.nodes.get(remark.elementId)?.xml ?? drawing.process;
    const other = remark.otherId === null ? null : drawing.nodes.get(remark.otherId);
    yield { at, values: { other: other?.name || remark.otherId || '' }, path: remark.path };
  }
}
