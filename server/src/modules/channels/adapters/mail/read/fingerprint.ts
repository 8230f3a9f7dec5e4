import { createHash } from 'node:crypto';
import { firstOf, type Head } from './automatic.ts';

/**
 * The same for copies of one mail, by whichever mailbox they came, and different for different mails, also where these
 * share a Message-ID: its sender, date, id and body, but nothing that servers add on the way.
 */
export function fingerprintOf(head: Head, raw: Buffer): string {
  const named = ['from', 'date', 'message-id', 'subject'].map((name) => firstOf(head, name));
  const hash = createHash('sha256').update(JSON.stringify(named));
  return hash.update(bodyOf(raw)).digest('hex');
}

/** What follows the head, with line ends alike. */
function bodyOf(raw: Buffer): string {
  const text = raw.toString('latin1').replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  return end === -1 ? '' : text.slice(end + 2).trimEnd();
}

const headBytesMax = 256 * 1024;

/** The head of a mail, read line by line: also that of one that no parser can read. Nothing in it is decoded. */
export function scanHead(raw: Buffer): Map<string, string[]> {
  const text = raw.subarray(0, headBytesMax).toString('latin1').replaceAll('\r\n', '\n');
  const end = text.indexOf('\n\n');
  const unfolded = (end === -1 ? text : text.slice(0, end)).replace(/\n[ \t]+/g, ' ');
  const head = new Map<string, string[]>();
  for (const line of unfolded.split('\n').slice(0, 2000)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!/^[\x21-\x39\x3b-\x7e]{1,80}$/.test(name)) continue;
    head.set(name, [...(head.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return head;
}
