import { expect, it } from 'vitest';
import { demoTickets } from './demo-tickets.ts';
import { templates } from './templates.ts';

const all = demoTickets();

it('shows about forty tickets over every template, no two of one person with the same title', () => {
  expect(all.length).toBeGreaterThanOrEqual(38);
  expect(new Set(all.map(({ ticketType }) => ticketType))).toEqual(
    new Set(templates().map(({ key }) => key)),
  );
  const titles = all.map(({ ticketType, ticket }) => `${ticket.by} ${titleOf(ticketType, ticket.data)}`);
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  expect(titles.filter((title) => title.endsWith('undefined'))).toEqual([]);
});

it.each(all)('$ticketType $ticket.key names steps and outcomes of its drawing', ({ ticketType, ticket }) => {
  const bpmn = templates().find(({ key }) => key === ticketType)?.files.bpmn ?? '';
  for (const step of ticket.then) {
    if ('step' in step) expect(bpmn).toContain(`<bpmn:userTask id="${step.step}"`);
    if (step.do === 'complete' && step.outcome !== undefined)
      expect(bpmn).toContain(`name="outcome" value="${step.outcome}"`);
  }
});

it('a cancelled ticket has nothing after it, and a draft is the last that happens', () => {
  const last = all.flatMap(({ ticket }) =>
    ticket.then.slice(0, -1).filter((step) => step.do === 'cancel' || step.do === 'draft'),
  );
  expect(last).toEqual([]);
});

function titleOf(ticketType: string, data: Record<string, unknown>): unknown {
  const path =
    templates()
      .find(({ key }) => key === ticketType)
      ?.declaration.titleField.split('.') ?? [];
  return path.reduce<unknown>((from, key) => (from as Record<string, unknown> | undefined)?.[key], data);
}
