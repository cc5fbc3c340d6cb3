import { sqlOf } from '@baton/db';
import type { Transaction } from '@baton/db';
import { queueMessages } from '../notifications/index.ts';
import type { MessageTemplate } from '../notifications/index.ts';

const templates: Record<string, MessageTemplate> = {
  'step-deadline-warning': {
    subject: {
      'zh-CN': '工单 {number} 即将到期',
      'zh-TW': '工單 {number} 即將到期',
      en: 'Ticket {number} is nearly due',
    },
    text: {
      'zh-CN': '工单 {number}「{title}」的当前步骤即将到期。',
      'zh-TW': '工單 {number}「{title}」的目前步驟即將到期。',
      en: 'The current step of ticket {number} "{title}" is nearly due.',
    },
  },
  'step-deadline-missed': {
    subject: {
      'zh-CN': '工单 {number} 已超时',
      'zh-TW': '工單 {number} 已逾時',
      en: 'Ticket {number} is late',
    },
    text: {
      'zh-CN': '工单 {number}「{title}」的当前步骤已超过期限。',
      'zh-TW': '工單 {number}「{title}」的目前步驟已超過期限。',
      en: 'The current step of ticket {number} "{title}" is past its deadline.',
    },
  },
};

/** Where nothing is drawn for a deadline, whoever has the step hears of it; `reached` alone is no news. */
export async function answerByRule(
  tx: Transaction,
  clock: { id: string; ticketId: string; userTaskId: string | null; message: string },
): Promise<void> {
  const template = templates[clock.message];
  if (!template) return;
  const sql = sqlOf(tx);
  const rows = await sql<{ number: string; title: string; personId: string | null }[]>`
    select t.number, t.title, coalesce(u.assignee_id, team.lead_id) as "personId"
    from app.tickets t
    left join app.user_tasks u on u.id = ${clock.userTaskId}
    left join app.teams team on team.key = t.team_key
    where t.id = ${clock.ticketId}`;
  const [row] = rows;
  if (!row?.personId) return;
  await queueMessages(tx, {
    source: { kind: 'clock-event', id: `${clock.id}:${clock.message}` },
    ticketId: clock.ticketId,
    recipientIds: [row.personId],
    templateName: clock.message,
    template,
    facts: { number: row.number, title: row.title },
    at: new Date(),
  });
}
