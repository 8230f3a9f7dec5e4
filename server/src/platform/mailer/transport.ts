import { createTransport } from 'nodemailer';
import { perSystem } from '../per-system.ts';

/** One mail as it goes out. */
export interface Letter {
  /** The same on every try, so that a recipient's server can tell a repeat. */
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly MailFile[];
  readonly unsubscribeLink: string | null;
}

/** Something that goes with a mail. */
export interface MailFile {
  /** As the recipient sees it, with its ending. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** The way to the mail server. */
export interface MailTransport {
  /** Returns when the server has taken the mail. @throws what the server or the line said; see `judge`. */
  send(letter: Letter): Promise<void>;
}

/** The mail server that is configured; null when there is none and people hand mails on themselves. */
export const mailTransport = perSystem<MailTransport | null>(({ config }) =>
  config.smtpUrl === undefined ? null : openTransport(config.smtpUrl, config.mailFrom),
);

/** Speaks SMTP, with a connection of its own for each mail. `url` is `smtp://user:password@host:port` or `smtps://…`. */
export function openTransport(url: string, from: string): MailTransport {
  const sender = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
  const host = sender.split('@').at(-1) ?? 'localhost';
  const post = createTransport(
    {
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    send: async ({ mailId, to, subject, text, files, unsubscribeLink }) => {
      await post.sendMail({
        envelope: { from: sender, to: [to] },
        to: { name: '', address: to },
        subject,
        text,
        attachments: files.map(({ name, mediaType, content }) => ({
          filename: name,
          contentType: mediaType,
          content,
        })),
        messageId: `<${mailId}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(unsubscribeLink) },
      });
    },
  };
}

/** What mail programs show as “unsubscribe”; they press it themselves (RFC 8058) where the way is encrypted. */
function unsubscribing(link: string | null): Record<string, string> {
  if (link === null) return {};
  const oneClick = link.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { 'List-Unsubscribe': `<${link}>`, ...oneClick };
}
