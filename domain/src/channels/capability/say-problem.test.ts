import { expect, it } from 'vitest';
import { say } from '../../kit/words.ts';
import type { DraftProblem } from './check-draft.ts';
import { problemWord, roomWord } from './say-problem.ts';

it.each<{ problem: DraftProblem; said: string }>([
  {
    problem: { kind: 'text-too-long', over: 2, max: 600, unit: 'utf16' },
    said: '这个渠道一条消息最多 600 个字，超出了 2 个。请分几条发送。',
  },
  {
    problem: { kind: 'text-too-long', over: 2, max: 2048, unit: 'bytes' },
    said: '这个渠道一条消息最多 2048 字节（一个汉字占 3 字节），超出了 2 字节。请分几条发送。',
  },
  { problem: { kind: 'too-many-files', max: 10 }, said: '一条消息最多 10 个文件。' },
  {
    problem: { kind: 'file-too-large', at: 0, bytesMax: 130 * 1024 },
    said: '文件太大，这个渠道最多 130 KB。',
  },
  {
    problem: { kind: 'file-too-large', at: 0, bytesMax: 2.5 * 1024 * 1024 },
    said: '文件太大，这个渠道最多 2.5 MB。',
  },
])('says “$said”', ({ problem, said }) => {
  const { word, values } = problemWord(problem);
  expect(say(word, 'zh', values)).toBe(said);
});

it.each([
  { left: 3, unit: 'utf16', said: '3 characters left' },
  { left: -3, unit: 'characters', said: '3 characters too many' },
  { left: 0, unit: 'bytes', said: '0 bytes left' },
  { left: -1, unit: 'bytes', said: '1 bytes too many' },
] as const)('says “$said” of $left', ({ left, unit, said }) => {
  const { word, values } = roomWord(left, unit);
  expect(say(word, 'en', values)).toBe(said);
});
