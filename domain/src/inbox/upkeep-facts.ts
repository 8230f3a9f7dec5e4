import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import type { Text } from '../kit/words.ts';
import { questionKinds } from './canned/questions.ts';
import { inboxRead, inboxReply } from './permissions.ts';
import { wordListKinds } from './writing/lists.ts';

const aTag = (kind: string, words: Text) =>
  fact({ kind, words, payload: z.object({ tagId: Id }), seenWith: inboxRead, subject: 'tagId' });

export const tagCreated = aTag('inbox.tag-created', { zh: '新增了标签', en: 'A tag was added' });
export const tagChanged = aTag('inbox.tag-changed', { zh: '修改了标签', en: 'A tag was changed' });
export const tagDeleted = aTag('inbox.tag-deleted', { zh: '删除了标签', en: 'A tag was deleted' });

/** `ownerId` is whose it is; null for the shop's. Others hear nothing of one's own. */
const aCannedReply = (kind: string, words: Text) =>
  fact({
    kind,
    words,
    payload: z.object({ cannedReplyId: Id, ownerId: Id.nullable() }),
    seenWith: inboxReply,
    subject: 'cannedReplyId',
  });

export const cannedReplyCreated = aCannedReply('inbox.canned-reply-created', {
  zh: '新增了快捷回复',
  en: 'A canned reply was added',
});
export const cannedReplyChanged = aCannedReply('inbox.canned-reply-changed', {
  zh: '修改了快捷回复',
  en: 'A canned reply was changed',
});
export const cannedReplyDeleted = aCannedReply('inbox.canned-reply-deleted', {
  zh: '删除了快捷回复',
  en: 'A canned reply was deleted',
});

export const wordListChanged = fact({
  kind: 'inbox.word-list-changed',
  words: { zh: '修改了用词清单', en: 'A list of words was changed' },
  payload: z.object({
    list: z.enum(wordListKinds),
    fromBlocking: z.boolean(),
    toBlocking: z.boolean(),
    fromOn: z.boolean(),
    toOn: z.boolean(),
    /** A list is known by what it is about and has no id. */
    listId: z.null(),
  }),
  seenWith: null,
  subject: 'listId',
});

export const questionsChanged = fact({
  kind: 'inbox.questions-changed',
  words: { zh: '修改了提问库', en: 'The questions kept ready were changed' },
  payload: z.object({
    questions: z.enum(questionKinds),
    count: z.number().int(),
    /** Questions are known by their kind and have no id. */
    questionsId: z.null(),
  }),
  seenWith: null,
  subject: 'questionsId',
});

export const wordsOverridden = fact({
  kind: 'inbox.words-overridden',
  words: { zh: '照发了清单禁止的话', en: 'Words that a list keeps back were sent' },
  payload: z.object({ conversationId: Id, messageId: Id, list: z.enum(wordListKinds) }),
  seenWith: null,
  subject: 'conversationId',
});

/** What happens to the shop's lists of tags and of answers kept ready. */
export const upkeepFacts = [
  tagCreated,
  tagChanged,
  tagDeleted,
  cannedReplyCreated,
  cannedReplyChanged,
  cannedReplyDeleted,
  wordListChanged,
  questionsChanged,
  wordsOverridden,
] as const;
