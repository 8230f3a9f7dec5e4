import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Line } from '../../kit/shapes.ts';
import { wordListsManage } from '../permissions.ts';
import { wordListKinds } from '../writing/lists.ts';

/** Most entries of one list. */
export const wordEntriesMax = 5_000;

const WordEntry = z.strictObject({
  term: Line(60),
  /** What to say in its place; empty for nothing. */
  instead: z.string().trim().max(120).default(''),
  /** True for what only looks like a listed word. */
  isFine: z.boolean().default(false),
});

export const WordList = z.object({
  kind: z.enum(wordListKinds),
  isOn: z.boolean(),
  /** True when the server refuses to send what it holds. */
  isBlocking: z.boolean(),
  /** True when those with the right to may send it all the same; their doing so is told. */
  isOverridable: z.boolean(),
  entries: z.array(WordEntry),
  revision: z.number().int(),
});
export type WordList = z.infer<typeof WordList>;

/** For every member: not only who answers chats writes to customers. */
export const listWordLists = endpoint('inbox.list-word-lists', {
  method: 'GET',
  path: '/word-lists',
  may: 'member',
  words: { zh: '列出用词清单', en: 'List the lists of words' },
  response: z.object({ items: z.array(WordList) }),
});

/** Sets a list whole; `revision` is the one that was looked at, 0 for the list a shop begins with. */
export const changeWordList = endpoint('inbox.change-word-list', {
  method: 'PUT',
  path: '/word-lists/:kind',
  may: wordListsManage,
  words: { zh: '修改用词清单', en: 'Change a list of words' },
  params: z.strictObject({ kind: z.enum(wordListKinds) }),
  body: z.strictObject({
    isOn: z.boolean(),
    isBlocking: z.boolean(),
    isOverridable: z.boolean().default(false),
    entries: z.array(WordEntry).max(wordEntriesMax),
    revision: z.number().int().min(0),
  }),
  response: WordList,
});
