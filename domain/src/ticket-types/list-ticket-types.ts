import type { TicketType } from '@baton/contract/http/ticket-types';
import { actingPerson, publishes } from '../access/index.ts';
import type { Context } from '../context.ts';
import { currentVersions } from './current-versions.ts';
import { mayStart } from './startable-type.ts';

/** Published types the acting person may start, by key; all of them for those who publish. */
export async function listTicketTypes(ctx: Context): Promise<TicketType[]> {
  const person = actingPerson(ctx);
  const seesAll = publishes(person);
  return (await currentVersions(ctx.db)).flatMap(({ typeKey, version, model, declaration }) => {
    const allowed = mayStart(person, declaration);
    if (!allowed && !seesAll) return [];
    const { name, description, icon } = declaration;
    return [
      { key: typeKey, name: { ...model.name, ...name }, description, icon, version, mayStart: allowed },
    ];
  });
}
