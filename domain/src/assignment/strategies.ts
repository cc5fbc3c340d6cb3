import type { Strategy } from './assignment-case.ts';
import { departmentHead } from './strategies/department-head.ts';
import { departmentMembers } from './strategies/department-members.ts';
import { expression } from './strategies/expression.ts';
import { field } from './strategies/field.ts';
import { handlerOf } from './strategies/handler-of.ts';
import { native } from './strategies/native.ts';
import { person } from './strategies/person.ts';
import { previousHandler } from './strategies/previous-handler.ts';
import { requesterHead } from './strategies/requester-head.ts';
import { requester } from './strategies/requester.ts';
import { role } from './strategies/role.ts';
import { teamLead } from './strategies/team-lead.ts';
import { team } from './strategies/team.ts';
import { ticketTeam } from './strategies/ticket-team.ts';

/** Every way to find people, by the name it has in a drawing. `native` stands for a step that names none. */
export const strategies: Record<string, Strategy> = {
  person,
  role,
  team,
  ticketTeam,
  teamLead,
  departmentHead,
  departmentMembers,
  requester,
  requesterHead,
  previousHandler,
  handlerOf,
  field,
  expression,
  native,
};
