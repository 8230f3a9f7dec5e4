import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id, Moment } from '../../kit/shapes.ts';
import { ImportState } from '../../platform/index.ts';
import { importChats, inboxRead } from '../permissions.ts';
import { chatFormats } from './chat-line.ts';

const seen = { seenWith: importChats, subject: 'importId' };
const count = z.number().int();

export const chatImportStarted = fact({
  kind: 'inbox.chat-import-started',
  words: { zh: '开始导入聊天记录', en: 'An import of past chats began' },
  payload: z.object({ importId: Id, format: z.enum(chatFormats) }),
  ...seen,
});

export const chatImportMoved = fact({
  kind: 'inbox.chat-import-moved',
  words: { zh: '聊天记录导入有进展', en: 'An import of past chats moved on' },
  payload: z.object({ importId: Id, doneCount: count, lineCount: count }),
  ...seen,
});

export const chatImportEnded = fact({
  kind: 'inbox.chat-import-ended',
  words: { zh: '聊天记录导入结束', en: 'An import of past chats ended' },
  payload: z.object({
    importId: Id,
    state: ImportState,
    chatCount: count,
    addedCount: count,
    sameCount: count,
    failedCount: count,
  }),
  ...seen,
});

/** A message of a chat that was held elsewhere: the log tells of it, so that search finds it, and nothing acts on it. */
export const messageImported = fact({
  kind: 'inbox.message-imported',
  words: { zh: '导入了历史消息', en: 'A message of a past chat was imported' },
  payload: z.object({
    conversationId: Id,
    customerId: Id,
    teamId: Id.nullable(),
    assigneeId: Id.nullable(),
    messageId: Id,
    number: count,
    sentAt: Moment,
  }),
  seenWith: inboxRead,
  subject: 'conversationId',
  customerField: 'customerId',
});

export const chatImportFacts = [
  chatImportStarted,
  chatImportMoved,
  chatImportEnded,
  messageImported,
] as const;
