import { createTransport } from 'nodemailer';
import type { Config } from '#libs/config';
import { type OutgoingMail, renderMail } from '#libs/mail';

const CONNECTIONS = 5;

export type NumberedMail = Readonly<{ id: string; mail: OutgoingMail }>;

/**
 * What a program without an outbox does: every text is ready before, nodemailer only composes and sends.
 * @returns seconds of composing and sending
 */
export async function sendThroughPool(mails: readonly NumberedMail[], config: Config): Promise<number> {
  const ready = mails.map(({ id, mail }) => ({ id, mail, ...renderMail({ ...mail, id }, config) }));
  const pool = { pool: true, url: config.smtpUrl, maxConnections: CONNECTIONS, maxMessages: Infinity };
  const transport = createTransport(pool as Parameters<typeof createTransport>[0]);
  const begin = performance.now();
  try {
    await Promise.all(
      ready.map(({ id, mail, subject, html, text, unsubscribeUrl }) =>
        transport.sendMail({
          messageId: `<${id}@tagwerk.example.org>`,
          envelope: { from: 'bounce@example.org', to: [mail.to.address] },
          from: config.mailFrom,
          to: mail.to,
          replyTo: mail.replyTo,
          subject,
          html,
          text,
          icalEvent: { method: 'REQUEST', content: mail.calendar!.content },
          list: { unsubscribe: [[unsubscribeUrl!]] },
          headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        }),
      ),
    );
    return (performance.now() - begin) / 1_000;
  } finally {
    transport.close();
  }
}
