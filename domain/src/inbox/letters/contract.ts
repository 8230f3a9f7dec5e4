import { z } from 'zod';
import { Letter } from '../../channels/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';
import { conversationParams, Message, NewReply } from '../contract/shapes.ts';
import { inboxRead, inboxReply } from '../permissions.ts';
import { HeldReply, LetterStart, SentLetter, signatureMax, undoSeconds } from './shapes.ts';

const ofMessage = z.strictObject({ conversationId: Id, number: z.coerce.number().int().min(1) });

/** What the latest letters of a conversation say of themselves, by the number of their message; newest first. */
export const listLetters = endpoint('inbox.list-letters', {
  method: 'GET',
  path: '/conversations/:conversationId/letters',
  may: inboxRead,
  words: { zh: '查看会话里的邮件信息', en: 'What the mails of a conversation say of themselves' },
  params: conversationParams,
  response: z.object({
    items: z.array(
      z.object({
        number: z.number().int(),
        /** Of one that came. */
        came: Letter.nullable(),
        /** Of one of ours. */
        went: SentLetter.nullable(),
      }),
    ),
  }),
});

/** The words of a letter that came, with links to its page and to itself, valid for about an hour. */
export const readLetter = endpoint('inbox.read-letter', {
  method: 'GET',
  path: '/conversations/:conversationId/messages/:number/letter',
  may: inboxRead,
  words: { zh: '查看邮件全文', en: 'Read a whole mail' },
  params: ofMessage,
  response: z.object({
    text: z.string(),
    /** Where in it that begins which the letter answers, in UTF-16 units; null when it carries nothing along. */
    quotedFrom: z.number().int().nullable(),
    /** As its writer laid it out: without and with pictures from elsewhere; null when it is words alone. */
    pages: z.object({ plain: z.string(), withPictures: z.string() }).nullable(),
    /** The letter as it came. */
    rawUrl: z.string().nullable(),
  }),
});

export const showLetterPage = endpoint('inbox.show-letter-page', {
  method: 'GET',
  path: '/letter-pages/:token',
  may: 'anyone',
  words: { zh: '凭签名链接查看邮件页面', en: 'Look at a mail by its signed link' },
  params: z.strictObject({ token: z.string().max(200) }),
  callsPerMinute: 600,
  response: z.unknown(),
});

/** What an answer to a conversation would say beside its words; refused where messages are no letters. */
export const startLetter = endpoint('inbox.start-letter', {
  method: 'GET',
  path: '/conversations/:conversationId/letter',
  may: inboxReply,
  words: { zh: '开始写邮件回复', en: 'Begin a mail' },
  params: conversationParams,
  response: LetterStart,
});

/** When a held reply goes out: in a moment, within which it can be undone, or when it is planned for. */
const When = z.union([
  z.strictObject({
    inSeconds: z
      .number()
      .int()
      .min(1)
      .max(undoSeconds * 6),
  }),
  z.strictObject({ at: Moment }),
]);

export const holdReply = endpoint('inbox.hold-reply', {
  method: 'POST',
  path: '/conversations/:conversationId/held-replies',
  may: inboxReply,
  words: { zh: '稍后发送回复', en: 'Send a reply later' },
  params: conversationParams,
  body: z.strictObject({ reply: NewReply, when: When }),
  isRepeatable: true,
  response: HeldReply,
});

export const listHeldReplies = endpoint('inbox.list-held-replies', {
  method: 'GET',
  path: '/conversations/:conversationId/held-replies',
  may: inboxRead,
  words: { zh: '查看等待发送的回复', en: 'List replies that wait for their moment' },
  params: conversationParams,
  response: z.object({ items: z.array(HeldReply) }),
});

const ofHeld = z.strictObject({ conversationId: Id, clientMessageId: Id });

/** Takes one back, and hands it to whoever took it. Refused once it has gone out. */
export const takeBackReply = endpoint('inbox.take-back-reply', {
  method: 'POST',
  path: '/conversations/:conversationId/held-replies/:clientMessageId/take-back',
  may: inboxReply,
  words: { zh: '撤回等待发送的回复', en: 'Take a waiting reply back' },
  params: ofHeld,
  response: z.object({ text: z.string(), files: Message.shape.files, letter: HeldReply.shape.letter }),
});

export const sendHeldNow = endpoint('inbox.send-held-now', {
  method: 'POST',
  path: '/conversations/:conversationId/held-replies/:clientMessageId/send',
  may: inboxReply,
  words: { zh: '立即发送等待的回复', en: 'Send a waiting reply now' },
  params: ofHeld,
  response: Message,
});

const Language = z.enum(locales);
const Signatures = z.object({ items: z.array(z.object({ language: Language, text: z.string() })) });

/** How the caller signs letters, for each language in which they do. */
export const readSignatures = endpoint('inbox.read-signatures', {
  method: 'GET',
  path: '/me/signatures',
  may: 'member',
  words: { zh: '查看自己的邮件签名', en: 'Read one’s own signatures' },
  response: Signatures,
});

/** An empty text takes the signature away. */
export const changeSignature = endpoint('inbox.change-signature', {
  method: 'PUT',
  path: '/me/signatures/:language',
  may: 'member',
  words: { zh: '修改自己的邮件签名', en: 'Change one’s own signature' },
  params: z.strictObject({ language: Language }),
  body: z.strictObject({ text: z.string().trim().max(signatureMax) }),
  response: Done,
});
