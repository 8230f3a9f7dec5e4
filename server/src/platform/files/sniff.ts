import { open } from 'node:fs/promises';
import { fileWords, type MediaType, mediaTypeOf } from '@zhiyin/domain/platform';
import { fileTypeFromFile } from 'file-type';
import { Refusal } from '../refusal.ts';
import { hasVideo } from './has-video.ts';

const headBytes = 64 * 1024;
/** Names that file-type has for what we know under another. */
const aliases: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/vnd.wave': 'audio/wav',
  'video/x-m4v': 'video/mp4',
  'image/heif': 'image/heic',
};
/** What a film without a picture is: voice clips come in the containers of films. */
const soundAlone: Readonly<Record<string, string>> = { 'video/webm': 'audio/webm', 'video/mp4': 'audio/mp4' };
/** One container for all old office documents, and for installers: the name has to say which. */
const oldOffice = 'application/x-cfb';
const oldOfficeByExtension: Readonly<Record<string, string>> = {
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};
/** Text that a browser could take for a page or a drawing. */
const markup = /^\ufeff?\s*<(?:!doctype|!--|\?xml|html|head|body|svg|script|iframe|math)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary from text
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/**
 * What kind of file it is by its content. The name decides only where the content cannot: between kinds of plain
 * text, and between old office documents.
 *
 * @throws Refusal when it is of no kind that may be kept.
 */
export async function sniffMediaType(path: string, name: string): Promise<MediaType> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const found = await fileTypeFromFile(path);
  const type = found ? await knownAs(found.mime, extension, path) : await textType(path, extension);
  const kind = type === undefined ? undefined : mediaTypeOf(type);
  if (!kind) throw new Refusal('invalid', fileWords.fileTypeNotAllowed);
  return kind;
}

async function knownAs(mime: string, extension: string, path: string): Promise<string | undefined> {
  if (mime === oldOffice) return oldOfficeByExtension[extension];
  const type = aliases[mime] ?? mime;
  const sound = soundAlone[type];
  return sound !== undefined && hasVideo(await readHead(path), type) === false ? sound : type;
}

async function textType(path: string, extension: string): Promise<string | undefined> {
  const head = await readHead(path);
  const text = decoded(head, 'utf-8') ?? decoded(head, 'gb18030');
  if (text === undefined || binary.test(text) || markup.test(text)) return undefined;
  return extension === 'csv' ? 'text/csv' : 'text/plain';
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function decoded(bytes: Buffer, encoding: string): string | undefined {
  try {
    // Streaming, because the head may end in the middle of a character.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
