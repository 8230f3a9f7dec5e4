import type { AutomaticKind, Letter, MailAddress, MailVerdict } from '@zhiyin/domain/channels';
import type { FileRef, InboundEvent, InboundLetter, InboundMessage, Session } from '../adapter.ts';
import { isAddressGone } from './gone.ts';
import { readMessageId } from './message-id.ts';
import { ownAddresses } from './own-addresses.ts';
import { automaticKind, type Head } from './read/automatic.ts';
import { fingerprintOf, scanHead } from './read/fingerprint.ts';
import type { ReadFile, ReadMail } from './read/read-mail.ts';
import { mailReader, Unreadable } from './read/reader.ts';
import { unchecked } from './read/verdict.ts';
import { domainOf, isEverybodys, warningsOf } from './read/warnings.ts';
import { unshownWords as words } from './words.ts';

/** A mail as it came, and what is known of how. */
export interface Came {
  readonly raw: Buffer;
  readonly at: Date;
  /** For whom it was handed over, where that was said apart from the mail. */
  readonly recipients: readonly string[];
  /** Why it is only its beginning; null for a whole mail. */
  readonly cutFor: 'size' | 'time' | null;
  readonly verdict: (head: Head) => Promise<MailVerdict>;
}

const rawName = 'mail.eml';
const textMax = 10_000;
const filesMax = 100;
const plusToken = /\+c-([a-z0-9]{8,64})@/g;

/**
 * What a mail tells. It is kept as it came before anything is read in it, so that one that cannot be read is shown as
 * what it is and never dropped.
 */
export async function eventsOf(session: Session, came: Came): Promise<InboundEvent[]> {
  const rawFileId = await session.keep(rawName, came.raw);
  const head = scanHead(came.raw);
  const fingerprint = fingerprintOf(head, came.raw);
  const verdict = await came.verdict(head).catch(() => unchecked);
  // Of a mail's beginning the head is whole: it says who wrote, and what was answered.
  const read = await readOrNull(came.cutFor === null ? came.raw : headAlone(came.raw));
  const mail = { session, came, head, fingerprint, verdict, rawFileId };
  return read ? tell(mail, read) : [unreadable(mail)];
}

async function readOrNull(raw: Buffer): Promise<ReadMail | null> {
  try {
    return await mailReader.read(raw);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

function headAlone(raw: Buffer): Buffer {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((end) => end >= 0);
  return raw.subarray(0, ends.length === 0 ? raw.length : Math.min(...ends) + 4);
}

interface Mail {
  readonly session: Session;
  readonly came: Came;
  readonly head: Head;
  readonly fingerprint: string;
  readonly verdict: MailVerdict;
  readonly rawFileId: string;
}

function tell(mail: Mail, read: ReadMail): InboundEvent[] {
  const { session, came, head, fingerprint, verdict } = mail;
  const own = ownAddresses(session.answers);
  const sender = read.from.length === 1 ? read.from[0] : undefined;
  const warnings = warningsOf({ ...read, verdict }, own);
  const automatic = kindOf(read, head, sender?.address ?? null, own);
  const { quotedFrom } = read;
  const visible = (quotedFrom === null ? read.text : read.text.slice(0, quotedFrom)).trim();
  const messageId = read.messageId ?? `<${fingerprint.slice(0, 40)}@no-id.invalid>`;
  const letter = letterOf(mail, read, { messageId, warnings, automatic, hasQuote: quotedFrom !== null });
  const body = { text: read.text, quotedFrom, html: read.html };
  const named = [...read.references].reverse();
  const enclosed: InboundLetter = {
    ...{ letter, body, fingerprint, rawFileId: mail.rawFileId },
    addresses: outside([...read.from, ...read.to, ...read.cc], own),
    senderDomain: senderDomain(sender?.address, warnings),
    tokens: tokensIn(head, came.recipients),
    marks: read.marks,
    provenThreadIds: provenIds(session, [...named, ...(read.report?.original ? [read.report.original] : [])]),
    number: numberIn(read.subject),
    isLoop: automatic === 'ours' && isLoop(mail, messageId, own),
  };
  const message: InboundMessage = {
    ...happened(mail),
    kind: 'message',
    sender: {
      id: senderId(mail, sender, warnings),
      name: sender?.name ?? sender?.address ?? null,
      language: null,
      knownBy: sender ? knownBy(sender, warnings, verdict) : [],
    },
    text: visible.slice(0, textMax) || read.subject,
    files: filesOf(mail, read),
    unsupported: [],
    unshown: unshownOf(mail, visible === '' && read.subject === '' && read.files.length === 0),
    isEdit: false,
    address: addressOf(mail, read, sender, messageId, automatic),
    letter: enclosed,
  };
  return [message, ...receiptsOf(mail, read)];
}

function unshownOf({ came }: Mail, isEmpty: boolean) {
  if (came.cutFor !== null) return came.cutFor === 'size' ? words.tooLarge : words.tooSlow;
  return isEmpty ? words.saysNothing : undefined;
}

/** What a mail says of itself, and what was found of it. */
function letterOf(
  { came, verdict }: Mail,
  read: ReadMail,
  found: Pick<Letter, 'messageId' | 'warnings' | 'automatic' | 'hasQuote'>,
): Letter {
  const { subject, from, replyTo, to, cc, date, references, remotePictures, protection, signature } = read;
  return {
    ...{ subject, date, remotePictures, protection, signature, verdict, ...found },
    ...{ from: [...from], replyTo: [...replyTo], to: [...to], cc: [...cc], references: [...references] },
    hasHtml: read.html !== null,
    files: read.files.map(({ name, mediaType, isInline, bytes }) => ({
      ...{ name, mediaType, isInline },
      sizeBytes: bytes.length,
    })),
    isUnreadable: came.cutFor !== null,
    rawBytes: came.raw.length,
  };
}

function kindOf(
  { report }: ReadMail,
  head: Head,
  from: string | null,
  own: readonly string[],
): AutomaticKind | null {
  if (report) return isLate(report) ? 'delay' : 'bounce';
  return automaticKind(head, from, own);
}

/** What was given up has failed, whatever kept it from being delivered for so long. */
function isLate({ action, status }: NonNullable<ReadMail['report']>): boolean {
  return action === 'delayed' || (action !== 'failed' && status.startsWith('4'));
}

function happened({ came, fingerprint }: Mail) {
  return { dedupeKey: `mail ${fingerprint}`, threadKey: fingerprint, occurredAt: came.at };
}

/** Whoever a mail only pretends to be from is somebody else until the pretended sender says otherwise. */
function senderId(
  { fingerprint }: Mail,
  sender: MailAddress | undefined,
  warnings: readonly string[],
): string {
  if (!sender) return `unclear ${fingerprint}`;
  return warnings.includes('not-proven') ? `unproven ${sender.address}` : sender.address;
}

/** The address counts for proved where its domain says that it sent the mail, and for nothing where it is pretended. */
function knownBy(
  { address }: MailAddress,
  warnings: readonly string[],
  { dmarc }: MailVerdict,
): InboundMessage['sender']['knownBy'] {
  if (warnings.includes('not-proven') || warnings.includes('claims-to-be-us')) return [];
  return [{ kind: 'mail', said: address, ground: dmarc === 'pass' ? 'dmarc' : 'letter' }];
}

/** One that is only pretended counts apart: nobody holds up a domain's own mail by forging it. */
function senderDomain(address: string | undefined, warnings: readonly string[]): string | null {
  if (address === undefined || isEverybodys(address)) return null;
  return warnings.includes('not-proven') ? `unproven ${domainOf(address)}` : domainOf(address);
}

function isLoop({ head, session }: Mail, messageId: string, own: readonly string[]): boolean {
  const isMarked = (head.get('x-zhiyin-loop') ?? []).some((value) =>
    own.includes(value.trim().toLowerCase()),
  );
  return isMarked || readMessageId(session.callbackSecret, messageId) !== null;
}

function provenIds({ callbackSecret }: Session, ids: readonly string[]): string[] {
  return ids.flatMap((id) => readMessageId(callbackSecret, id)?.threadId ?? []);
}

const addressed = ['delivered-to', 'x-original-to', 'to', 'cc'];

function tokensIn(head: Head, recipients: readonly string[]): string[] {
  const said = [...recipients, ...addressed.flatMap((name) => head.get(name) ?? [])].join('\n').toLowerCase();
  return [...said.matchAll(plusToken)].map(([, token = '']) => token).slice(0, 20);
}

function numberIn(subject: string): number | null {
  const [, digits] = /\[#ZY(\d{1,9})\]/i.exec(subject) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** A picture that the text shows is part of it; what hangs on the mail is a file of the message. */
function filesOf({ rawFileId }: Mail, { files, html }: ReadMail): FileRef[] {
  return files
    .map((file, at) => ({ file, at }))
    .filter(
      ({ file }) =>
        !(
          isShown(file, html) ||
          /^application\/(?:x-)?pkcs7-(?:signature|mime)$|^application\/pgp-/.test(file.mediaType)
        ),
    )
    .slice(0, filesMax)
    .map(({ file, at }) => ({ ref: `${rawFileId} ${at}`, name: file.name }));
}

function isShown({ contentId }: ReadFile, html: string | null): boolean {
  return contentId !== null && (html?.includes(`cid:${contentId.replace(/^<|>$/g, '')}`) ?? false);
}

/** What is needed to answer: to whom, beside whom, under which subject and in which chain of mails. */
function addressOf(
  { head, came, session }: Mail,
  { replyTo, to, cc, subject, references }: ReadMail,
  sender: MailAddress | undefined,
  messageId: string,
  automatic: AutomaticKind | null,
): Record<string, string> {
  const own = ownAddresses(session.answers);
  const answered = replyTo[0] ?? sender;
  const delivered = ['delivered-to', 'x-original-to'].flatMap((name) => head.get(name) ?? []);
  const written = [...came.recipients, ...delivered, ...[...to, ...cc].map(({ address }) => address)];
  const mailbox = written.map(withoutTag).find((address) => own.includes(address));
  const others = [...to, ...cc].map(({ address }) => address);
  const beside = others.filter(
    (address) => !own.includes(withoutTag(address)) && address !== answered?.address,
  );
  return {
    to: sender ? (answered?.address ?? '') : '',
    toName: sender ? (answered?.name ?? '') : '',
    cc: [...new Set(beside)].slice(0, 50).join(', '),
    ...{ subject, messageId, references: references.join(' ') },
    mailbox: mailbox ?? own[0] ?? '',
    automatic: automatic === null ? '' : 'yes',
  };
}

function outside(named: readonly MailAddress[], own: readonly string[]): string[] {
  const all = named.map(({ address }) => address).filter((address) => !own.includes(withoutTag(address)));
  return [...new Set(all)].slice(0, 200);
}

/** What is longer is no address, and is not searched for one (RFC 5321, 4.5.3.1 allows 320). */
const addressMax = 1_000;

/** An address without what may stand behind a plus sign, in lower case. */
function withoutTag(address: string): string {
  return address
    .slice(0, addressMax)
    .trim()
    .replace(/^<|>$/g, '')
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');
}

/** A mail that came back for good says so of the message that it was. */
function receiptsOf(mail: Mail, { report }: ReadMail): InboundEvent[] {
  if (!report?.original || report.action !== 'failed') return [];
  const isGone = isAddressGone(report.status);
  return [
    {
      ...happened(mail),
      dedupeKey: `bounce ${mail.fingerprint}`,
      kind: 'receipt',
      externalId: report.original,
      state: 'failed',
      failure: isGone ? 'recipient-gone' : 'refused',
      ...(isGone && { recipient: report.recipient }),
      detail: `${report.recipient}: ${report.diagnostic || report.status}`.slice(0, 300),
    },
  ];
}

/** What could not be read is told of by what its head says in plain letters; all of it can be downloaded. */
function unreadable(mail: Mail): InboundMessage {
  const { head, came, fingerprint, verdict, rawFileId } = mail;
  const named = (head.get('from') ?? []).flatMap(
    (field) => /[^\s<>"',;]+@[^\s<>"',;]+/.exec(field.slice(0, addressMax))?.[0] ?? [],
  );
  const from = named.map((address) => ({ name: null, address: address.toLowerCase() }));
  const subject = head.get('subject')?.[0]?.slice(0, 500) ?? '';
  const messageId = `<${fingerprint.slice(0, 40)}@unreadable.invalid>`;
  const letter: Letter = {
    ...{ subject, from, replyTo: [], to: [], cc: [], date: null, messageId, references: [] },
    ...{ hasHtml: false, hasQuote: false, remotePictures: 0, files: [], verdict },
    warnings: warningsOf({ from, replyTo: [], verdict }, ownAddresses(mail.session.answers)),
    ...{ automatic: automaticKind(head, null, []), protection: null, signature: null, isUnreadable: true },
    rawBytes: came.raw.length,
  };
  return {
    ...happened(mail),
    kind: 'message',
    sender: { id: `unclear ${fingerprint}`, name: from[0]?.address ?? null, language: null },
    text: subject,
    files: [],
    unsupported: [],
    unshown: words.unreadable,
    isEdit: false,
    address: {
      to: '',
      subject,
      messageId,
      references: '',
      automatic: letter.automatic === null ? '' : 'yes',
    },
    letter: {
      ...{ letter, body: { text: '', quotedFrom: null, html: null }, fingerprint, rawFileId },
      ...{ addresses: [], senderDomain: null, tokens: [], marks: [], provenThreadIds: [] },
      ...{ number: null, isLoop: false },
    },
  };
}
