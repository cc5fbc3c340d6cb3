import { createTransport } from 'nodemailer';
import type { DeliveryResult, OutgoingMail } from '@baton/domain/notifications';

export type MailDriver = (mail: OutgoingMail) => Promise<DeliveryResult>;

/**
 * Sends by SMTP, or catches everything where no server is set. The Message-ID is the outbox row's id: a mail sent
 * again after a lost reply is the same mail to every mail program. What the server says of this one mail with 5xx is
 * permanent (RFC 5321); all else may pass, a refused login of ours included.
 */
export function createMailDriver(smtpUrl: string | null, from: string): MailDriver {
  if (smtpUrl === null) return () => Promise.resolve({ kind: 'caught' });
  const limits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 15_000 };
  const transport = createTransport(
    { url: smtpUrl, ...limits, disableFileAccess: true, disableUrlAccess: true },
    { from },
  );
  return async (mail) => {
    try {
      await transport.sendMail({
        messageId: `<${mail.id}@baton>`,
        to: mail.address,
        subject: mail.subject,
        text: mail.text,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { kind: 'sent' };
    } catch (error) {
      const { message } = error as Error;
      return { kind: isAboutTheMail(error as SmtpFault) ? 'permanent' : 'temporary', error: message };
    }
  };
}

interface SmtpFault {
  code?: string;
  /** Absent where the mail never came to the server: an address that is none. */
  responseCode?: number;
}

function isAboutTheMail({ code, responseCode = 550 }: SmtpFault): boolean {
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
}
