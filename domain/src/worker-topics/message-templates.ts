import type { MessageTemplate } from '../notifications/index.ts';

/** Texts of the messages every ticket type can send; a type's own of the same name come first. */
export const builtInTemplates: Record<string, MessageTemplate> = {
  notice: {
    subject: {
      'zh-CN': '工单 {number} 有新进展',
      'zh-TW': '工單 {number} 有新進展',
      en: 'News on ticket {number}',
    },
    text: {
      'zh-CN': '工单 {number}「{title}」有新进展。',
      'zh-TW': '工單 {number}「{title}」有新進展。',
      en: 'There is news on ticket {number} "{title}".',
    },
  },
  result: {
    subject: {
      'zh-CN': '工单 {number} 已有结果',
      'zh-TW': '工單 {number} 已有結果',
      en: 'Ticket {number} has a result',
    },
    text: {
      'zh-CN': '工单 {number}「{title}」已处理完毕，请查看结果并确认。',
      'zh-TW': '工單 {number}「{title}」已處理完畢，請查看結果並確認。',
      en: 'Ticket {number} "{title}" has been worked on. Please look at the result and confirm it.',
    },
  },
  rejected: {
    subject: {
      'zh-CN': '工单 {number} 被驳回',
      'zh-TW': '工單 {number} 被駁回',
      en: 'Ticket {number} was rejected',
    },
    text: {
      'zh-CN': '工单 {number}「{title}」被驳回。原因：{reason}',
      'zh-TW': '工單 {number}「{title}」被駁回。原因：{reason}',
      en: 'Ticket {number} "{title}" was rejected. Reason: {reason}',
    },
  },
  copied: {
    subject: {
      'zh-CN': '抄送：工单 {number}',
      'zh-TW': '抄送：工單 {number}',
      en: 'For your information: ticket {number}',
    },
    text: {
      'zh-CN': '工单 {number}「{title}」抄送给您。',
      'zh-TW': '工單 {number}「{title}」抄送給您。',
      en: 'Ticket {number} "{title}" is copied to you.',
    },
  },
  escalated: {
    subject: {
      'zh-CN': '工单 {number} 已超时',
      'zh-TW': '工單 {number} 已逾時',
      en: 'Ticket {number} is late',
    },
    text: {
      'zh-CN': '工单 {number}「{title}」超过了期限，请尽快处理。',
      'zh-TW': '工單 {number}「{title}」超過了期限，請儘快處理。',
      en: 'Ticket {number} "{title}" is past its deadline. Please see to it.',
    },
  },
};
