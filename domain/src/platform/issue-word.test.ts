import { expect, it } from 'vitest';
import { z } from 'zod';
import { say } from '../kit/words.ts';
import { issueWord } from './issue-word.ts';

it.each([
  { schema: z.email(), input: '', says: /e-mail address, such as name@example/, zh: /邮箱/ },
  { schema: z.email(), input: 'fang', says: /e-mail address/, zh: /邮箱/ },
  { schema: z.url(), input: 'shop', says: /https:\/\/example/, zh: /网址/ },
  { schema: z.string().regex(/^a$/), input: 'b', says: /not right/, zh: /不对/ },
  { schema: z.string().min(1), input: '', says: /required/, zh: /必填/ },
  { schema: z.string().min(10), input: 'a', says: /at least 10/, zh: /至少 10/ },
  { schema: z.string().max(2), input: 'abc', says: /at most 2/, zh: /最多 2/ },
  { schema: z.number().max(2), input: 3, says: /Too large/, zh: /太大/ },
])('tells whoever filled in "$input" what is wanted', ({ schema, input, says, zh }) => {
  const [issue] = schema.safeParse(input).error?.issues ?? [];
  if (!issue) throw new Error('nothing was wrong');
  const { word, values } = issueWord(issue);
  expect(say(word, 'en', values)).toMatch(says);
  expect(say(word, 'zh', values)).toMatch(zh);
});
