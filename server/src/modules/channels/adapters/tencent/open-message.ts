import type { FileRef, InboundMessage } from '../adapter.ts';
import { type Fields, textIn } from './fields.ts';

/** What every push of the open platform's says of who it is about. */
export function pushed(fields: Fields): Omit<InboundMessage, 'text' | 'files' | 'unsupported'> {
  const openId = textIn(fields, 'FromUserName');
  const seconds = Number(textIn(fields, 'CreateTime'));
  if (openId === '' || !Number.isFinite(seconds) || seconds <= 0)
    throw new Error('the push does not say who or when');
  const named = textIn(fields, 'MsgId');
  const happening = ['CreateTime', 'Event', 'EventKey'].map((name) => textIn(fields, name)).join(' ');
  return {
    kind: 'message',
    // Happenings have no id: who, when and what is all that names them.
    dedupeKey: named === '' ? `${openId} ${happening}` : named,
    threadKey: openId,
    occurredAt: new Date(seconds * 1000),
    sender: { id: openId, name: null, language: null },
    isEdit: false,
    address: { openId },
  };
}

type Content = Pick<InboundMessage, 'text' | 'files' | 'unsupported'>;

const nothing: Content = { text: '', files: [], unsupported: [] };

/** What a message of a kind holds. A kind that is not known here is named. */
export function contentOf(fields: Fields): Content {
  const kind = textIn(fields, 'MsgType');
  const read = kinds[kind];
  return read ? { ...nothing, ...read(fields) } : { ...nothing, unsupported: [kind] };
}

const lines = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n');

const kinds: Readonly<Record<string, (fields: Fields) => Partial<Content>>> = {
  text: (fields) => ({ text: textIn(fields, 'Content') }),
  image: (fields) => ({ files: fileOf(fields, 'photo', 'jpg') }),
  // What WeChat understood of it, where the account has that switched on.
  voice: (fields) => ({
    text: textIn(fields, 'Recognition'),
    files: fileOf(fields, 'voice', textIn(fields, 'Format') || 'amr'),
  }),
  video: (fields) => ({ files: fileOf(fields, 'video', 'mp4') }),
  shortvideo: (fields) => ({ files: fileOf(fields, 'video', 'mp4') }),
  location: (fields) => ({
    text: lines(
      `📍 ${textIn(fields, 'Label')}`,
      `${textIn(fields, 'Location_X')}, ${textIn(fields, 'Location_Y')}`,
    ),
  }),
  link: (fields) => ({
    text: lines(textIn(fields, 'Title'), textIn(fields, 'Description'), textIn(fields, 'Url')),
  }),
  miniprogrampage: (fields) => ({ text: lines(textIn(fields, 'Title'), textIn(fields, 'PagePath')) }),
};

function fileOf(fields: Fields, name: string, extension: string): FileRef[] {
  const ref = textIn(fields, 'MediaId');
  return [{ ref, name: `${name}-${textIn(fields, 'MsgId').slice(-6)}.${extension}` }];
}
