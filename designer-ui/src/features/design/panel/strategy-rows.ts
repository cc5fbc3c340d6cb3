import type { StrategyCall, StrategyName, StrategyShape } from '@baton/contract/process/assignment';
import { strategies } from '@baton/contract/process/assignment';
import { parseStrategies } from '@baton/contract/process/parse-strategies';

/** Ways to find people that are offered; there are no skills and no choosing of the next yet. */
export const offeredStrategies = (Object.keys(strategies) as StrategyName[]).filter(
  (name) => !['skill', 'chosenBy'].includes(name),
);

/** The strategies of a text, or null where it cannot be read. */
export function rowsOf(text: string): StrategyCall[] | null {
  if (!text.trim()) return [];
  const { strategies: calls, fault } = parseStrategies(text);
  return fault ? null : calls;
}

/** Strategies as a drawing has them; one whose arguments are not all chosen is left out. */
export function textOfRows(rows: readonly StrategyCall[]): string {
  const written = ({ strategy, arguments: given }: StrategyCall) =>
    given.length > 0 ? `${strategy}(${given.join(',')})` : strategy;
  return rows.filter(isComplete).map(written).join('|');
}

/** What kinds of arguments a strategy takes. */
export function shapeOf(strategy: string): StrategyShape {
  return Object.hasOwn(strategies, strategy)
    ? strategies[strategy as StrategyName]
    : { arguments: [], optional: 0 };
}

/** A strategy begun anew, with what mostly is meant where that is plain. */
export function begun(strategy: string): StrategyCall {
  const plain: Record<string, string> = {
    ...{ departmentOf: 'ticketDepartment', teamOf: 'ticketTeam' },
    level: '0',
  };
  return { strategy, arguments: shapeOf(strategy).arguments.map((kind) => plain[kind] ?? '') };
}

function isComplete({ strategy, arguments: given }: StrategyCall): boolean {
  const { arguments: kinds, optional } = shapeOf(strategy);
  return given.length >= kinds.length - optional && given.every((argument) => argument !== '');
}
