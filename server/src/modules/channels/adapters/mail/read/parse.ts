import type { MailAddress } from '@zhiyin/domain/channels';
import { type AddressObject, type Attachment, type ParsedMail, simpleParser } from 'mailparser';
import addressparser from 'nodemailer/lib/addressparser/index.js';
import { cleanHtml } from './clean-html.ts';
import { headReread, nameReread, wordsReread } from './mislabelled.ts';
import { protectionOf } from './protection.ts';
import { findQuote } from './quote.ts';
import type { ReadFile, ReadMail } from './read-mail.ts';
import { readReport } from './report.ts';
import { signedPart, unwrapped } from './smime/signed-part.ts';
import { contentOfSigned, verifySigned } from './smime/verify.ts';
import { textOfHtml } from './text-of-html.ts';

const textMax = 1_000_000;
const headMax = 512_000;
const filesMax = 200;
const referencesMax = 200;
const addressesMax = 500;
const parsing = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  maxHtmlLengthToParse: 1,
};
const ownMark = /zy-c-([a-z2-7]{26})/g;

/**
 * Reads a mail into plain data. Slow on purpose-made mails: to be called in the worker, which is given a time.
 *
 * @throws whatever makes it no mail that can be read.
 */
export async function parseMail(raw: Buffer): Promise<ReadMail> {
  const mail = await parseAlone(raw);
  const seal = sealOf(raw, mail);
  if (!seal) return mail;
  const { file, beside } = seal;
  const signature = verifySigned(Buffer.from(file.bytes), beside, new Date());
  const isAsSigned = signature?.state === 'intact' && beside !== null;
  const content = isAsSigned ? beside : beside === null && contentOfSigned(Buffer.from(file.bytes));
  if (!content) return { ...mail, signature };
  // What was signed is shown, and nothing that came along with it.
  const { text, quotedFrom, html, remotePictures, marks, files } = await parseAlone(unwrapped(raw, content));
  const body = { text, quotedFrom, html, remotePictures, marks };
  return { ...mail, ...body, signature, files: isAsSigned ? [...files, file] : files };
}

/** The signature of a whole mail, and what it is of where that stands beside it. */
function sealOf(raw: Buffer, { head, protection, files }: ReadMail) {
  if (protection !== 'smime-signed') return null;
  const type = saidIn(head, 'content-type');
  const isWithin = /^application\//i.test(type);
  const beside = isWithin ? null : signedPart(raw, type);
  if (!isWithin && !beside) return null;
  const file = files.findLast(({ mediaType }) => (isWithin ? withinTypes : besideTypes).test(mediaType));
  return file ? { file, beside } : null;
}

const withinTypes = /^application\/(?:x-)?pkcs7-mime$/i;
const besideTypes = /^application\/(?:x-)?pkcs7-signature$/i;

async function parseAlone(raw: Buffer): Promise<ReadMail> {
  if (headLength(raw) > headMax) throw new Error('its head is too long');
  const told = headReread(raw, headLength(raw));
  const named = await simpleParser(told, parsing);
  const parsed = { ...named, ...(await wordsReread(told, named, (again) => simpleParser(again, parsing))) };
  const head = headOf(parsed);
  const type = saidIn(head, 'content-type');
  const html = typeof parsed.html === 'string' && parsed.html.trim() !== '' ? parsed.html : null;
  const cleaned = html === null ? null : cleanHtml(html);
  const own = plain(parsed.text ?? '');
  const text = (own.trim() === '' && html !== null ? textOfHtml(html) : own).slice(0, textMax);
  const files = parsed.attachments.slice(0, filesMax).map((file, at) => readFile(told, file, at));
  return {
    head,
    subject: oneLine(parsed.subject ?? ''),
    from: addressesOf(head, 'from', parsed.from),
    replyTo: known(parsed.replyTo),
    to: known(parsed.to),
    cc: known(parsed.cc),
    date: parsed.date && !Number.isNaN(parsed.date.getTime()) ? parsed.date.toISOString() : null,
    messageId: idsIn(saidIn(head, 'message-id'))[0] ?? null,
    references: referencesOf(head),
    text,
    quotedFrom: findQuote(text),
    html: cleaned?.html ?? null,
    remotePictures: cleaned?.remotePictures ?? 0,
    marks: marksIn([own, html ?? ''].join('\n')),
    files,
    protection: protectionOf(type, files, own),
    signature: null,
    report: await readReport(type, raw),
  };
}

function headLength(raw: Buffer): number {
  const ends = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((end) => end >= 0);
  return ends.length === 0 ? raw.length : Math.min(...ends);
}

function headOf({ headerLines }: ParsedMail): [string, string][] {
  return [...headerLines].slice(0, 2000).map(({ key, line }) => {
    const value = line.slice(line.indexOf(':') + 1).replace(/\r?\n[ \t]+/g, ' ');
    return [key.toLowerCase(), value.trim().slice(0, 20_000)];
  });
}

function saidIn(head: readonly (readonly [string, string])[], name: string): string {
  return head.find(([key]) => key === name)?.[1] ?? '';
}

/**
 * Parsers disagree which of two From fields counts, so all of them do. One field is taken as it was decoded.
 */
function addressesOf(
  head: readonly (readonly [string, string])[],
  name: string,
  decoded: AddressObject | undefined,
): MailAddress[] {
  const fields = head.filter(([key]) => key === name);
  if (fields.length <= 1) return known(decoded);
  return fields.flatMap(([, value]) =>
    addressparser(value, { flatten: true }).map((one) => tidy(one.name, one.address)),
  );
}

function known(given: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const objects = given === undefined ? [] : Array.isArray(given) ? given : [given];
  const members = objects.flatMap(({ value }) => value.flatMap((one) => one.group ?? [one]));
  return members
    .slice(0, addressesMax)
    .map(({ name, address }) => tidy(name, address ?? ''))
    .filter(({ address }) => address !== '');
}

function tidy(name: string, address: string): MailAddress {
  const shown = oneLine(name).slice(0, 200);
  return { name: shown === '' ? null : shown, address: oneLine(address).toLowerCase().slice(0, 320) };
}

function referencesOf(head: readonly (readonly [string, string])[]): string[] {
  const chain = idsIn(saidIn(head, 'references'));
  const answered = idsIn(saidIn(head, 'in-reply-to')).slice(0, 5);
  const before = chain.filter((id) => !answered.includes(id));
  return [...new Set([...before, ...answered])].slice(-referencesMax);
}

function idsIn(value: string): string[] {
  return [...value.matchAll(/<[^<>\s]{1,900}>/g)].map(([id]) => id);
}

function marksIn(words: string): string[] {
  return [...new Set([...words.matchAll(ownMark)].map(([, token = '']) => token))].slice(0, 20);
}

function readFile(raw: Buffer, file: Attachment, at: number): ReadFile {
  const { filename = '', contentType, cid, related, contentDisposition, content } = file;
  const isInline = related || (contentDisposition === 'inline' && cid !== undefined);
  return {
    name: oneLine(nameReread(raw, filename)).slice(0, 200) || `file-${at + 1}`,
    mediaType: contentType,
    contentId: cid ?? null,
    isInline,
    bytes: content,
  };
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').toWellFormed();
}

/** What stands in a head is one line, whatever was smuggled into it. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 1000);
}
