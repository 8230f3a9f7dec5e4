import PostalMime from 'postal-mime';
import type { Report } from './read-mail.ts';

/**
 * What a delivery report says (RFC 3464); null when a mail is none, or one without its machine-readable part.
 *
 * @param type the mail's Content-Type
 */
export async function readReport(type: string, raw: Buffer): Promise<Report | null> {
  if (!/^multipart\/report\b/i.test(type)) return null;
  const { attachments } = await PostalMime.parse(raw, { forceRfc822Attachments: true });
  const textOf = (kinds: readonly string[]): string | undefined => {
    const found = attachments.find(({ mimeType }) => kinds.includes(mimeType.toLowerCase()));
    return found && textIn(found.content);
  };
  const status = textOf(['message/delivery-status', 'message/global-delivery-status']);
  if (status === undefined) return null;
  const original = textOf([
    'message/rfc822',
    'text/rfc822-headers',
    'message/global',
    'message/global-headers',
  ]);
  const head = headOf(original ?? '');
  return {
    action: fieldOf(status, 'action').toLowerCase(),
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(fieldOf(status, 'status'))?.[0] ?? '',
    recipient: fieldOf(status, 'final-recipient')
      .replace(/^[^;]*;\s*/, '')
      .toLowerCase(),
    diagnostic: fieldOf(status, 'diagnostic-code')
      .replace(/^[^;]*;\s*/, '')
      .slice(0, 300),
    original: idIn(head, 'x-microsoft-original-message-id') ?? idIn(head, 'message-id'),
  };
}

function idIn(head: string, name: string): string | null {
  return /<[^<>\s]{1,900}>/.exec(fieldOf(head, name))?.[0] ?? null;
}

function textIn(content: string | ArrayBuffer | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

function headOf(mail: string): string {
  return mail.split(/\r?\n\r?\n/)[0] ?? '';
}

/** A field of a head, unfolded; empty when it is not there. */
function fieldOf(head: string, name: string): string {
  const unfolded = head.slice(0, 200_000).replace(/\r?\n[ \t]+/g, ' ');
  const line = unfolded.split(/\r?\n/).find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line?.slice(name.length + 1).trim() ?? '';
}
