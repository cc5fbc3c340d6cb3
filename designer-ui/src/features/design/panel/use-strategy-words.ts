import { fieldOfArgument } from '@baton/contract/process/assignment';
import type { StrategyArgument } from '@baton/contract/process/assignment';
import { useI18n } from 'vue-i18n';
import { rowsOf, shapeOf } from './strategy-rows.ts';
import { useOrganisation } from './use-organisation.ts';

/** Tells a strategy in words: `team(finance-team)` is the name of a way and of a team. */
export function useStrategyWords(): (text: string) => string {
  const { t, te } = useI18n();
  const { roles, teams, departments } = useOrganisation();

  function argumentWord(kind: StrategyArgument | undefined, argument: string): string {
    const field = fieldOfArgument(argument);
    if (field) return t('design.arguments.inField', { field });
    const named = { role: roles, team: teams, teamOf: teams, departmentOf: departments }[kind as 'role'];
    const name = named?.value.find(({ value }) => value === argument)?.label;
    if (name) return name;
    const own = kind === 'level' ? `design.levels.${argument}` : `design.arguments.${argument}`;
    return te(own) ? t(own) : argument;
  }

  return (text) => {
    const [call, ...others] = rowsOf(text) ?? [];
    const way = `design.strategies.${call?.strategy ?? ''}`;
    if (!call || others.length > 0 || !te(way)) return text;
    const kinds = shapeOf(call.strategy).arguments;
    const given = call.arguments.map((argument, at) => argumentWord(kinds[at], argument));
    return given.length > 0
      ? t('design.preview.way', { way: t(way), given: given.join(t('design.comma')) })
      : t(way);
  };
}
