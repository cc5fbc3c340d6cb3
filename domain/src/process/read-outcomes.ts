import type { Language } from '@baton/contract/language';
import type { Tone, Verdict } from '@baton/contract/process/properties/outcomes';
import type { FlowNode } from './drawing.ts';
import { buttonKey, decidingGateway } from './outcome-gateway.ts';
import type { Outcome } from './process-model.ts';
import { readLocalized } from './read-names.ts';

/** The buttons of a user task in the order they are shown; none where no gateway decides by `outcome`. */
export function readOutcomes(
  userTask: FlowNode,
  language: Language,
  positions: ReadonlyMap<string, { x: number; y: number }>,
): Outcome[] {
  const gateway = decidingGateway(userTask);
  if (!gateway) return [];
  const place = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  const byPosition = [...gateway.outgoing].sort(
    (a, b) => place(a.id).y - place(b.id).y || place(a.id).x - place(b.id).x,
  );
  return byPosition
    .flatMap((flow, rank): Outcome[] => {
      const key = buttonKey(gateway, flow);
      const { properties } = flow;
      if (key === null) return [];
      return [
        {
          ...{ key, flowId: flow.id },
          name: readLocalized(properties, 'name', flow.name, language) ?? { [language]: key },
          verdict: (properties.get('verdict') as Verdict | undefined) ?? null,
          tone: (properties.get('tone') as Tone | undefined) ?? 'neutral',
          order: orderOf(properties.get('order')) ?? unordered + rank,
          outcomeFormId: properties.get('outcomeForm') ?? null,
          reasonRequired: properties.get('reason') === 'required',
          signatureRequired: properties.get('signature') === 'required',
        },
      ];
    })
    .sort((a, b) => a.order - b.order);
}

/** Behind every button with a place of its own. */
const unordered = 1000;

function orderOf(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) : null;
}
