import { say, type Text } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Refused } from '#lib/call/refused.ts';
import {
  problemAt,
  problemsAfter,
  problemsOfIssues,
  problemsOfRefusal,
  problemsWithin,
} from './field-problems.ts';

const inEnglish = (text: Text, values?: Readonly<Record<string, string | number>>) => say(text, 'en', values);
const Invitation = z.object({
  name: z.string().min(1),
  email: z.email(),
  note: z.string().max(3),
  tags: z.array(z.string().min(2)),
  capacity: z.number().int().min(1).max(50),
});

it.each([
  { why: 'left out', values: { name: undefined }, at: 'name', message: 'This is required.' },
  { why: 'left empty', values: { name: '' }, at: 'name', message: 'This is required.' },
  {
    why: 'not of its form',
    values: { email: 'x' },
    at: 'email',
    message: 'This should be an e-mail address, such as name@example.com.',
  },
  { why: 'too long', values: { note: 'abcd' }, at: 'note', message: 'Too long, at most 3.' },
  { why: 'wrong inside', values: { tags: ['ab', 'c'] }, at: 'tags', message: 'Too short, at least 2.' },
  { why: 'too small a number', values: { capacity: 0 }, at: 'capacity', message: 'Too small, at least 1.' },
  { why: 'too large a number', values: { capacity: 51 }, at: 'capacity', message: 'Too large, at most 50.' },
])('says what is wrong with an input that was $why', ({ values, at, message }) => {
  const whole = { name: 'Li', email: 'li@shop.example', note: '', tags: [], capacity: 5, ...values };
  const issues = Invitation.safeParse(whole).error?.issues ?? [];
  expect(problemAt(problemsOfIssues(issues, inEnglish), at)?.message).toBe(message);
});

it('finds the input that the server means, whatever part of the request it names', () => {
  const refused = new Refused({
    kind: 'invalid',
    reason: 'people.email-taken',
    message: 'Please check the marked fields.',
    fields: [{ path: 'body.email', message: 'Taken.' }],
  });
  expect(problemAt(problemsOfRefusal(refused), 'email')?.message).toBe('Taken.');
  expect(problemAt(problemsOfRefusal(refused), 'mail')).toBeUndefined();
});

const answersWrong = [
  { path: 'title', message: 'Title?' },
  { path: 'answers.size', message: 'Size?' },
  { path: 'answers.colour', message: 'Colour?' },
  { path: 'answersToo', message: 'Too?' },
];

it('puts what is wrong inside an input beside the part that it concerns', () => {
  expect(problemsWithin(answersWrong, 'answers')).toEqual([
    { path: 'size', message: 'Size?' },
    { path: 'colour', message: 'Colour?' },
  ]);
  expect(problemsWithin(answersWrong, 'title')).toEqual([]);
});

it.each([
  {
    why: 'a part was changed',
    name: 'answers',
    before: {},
    after: { size: 3 },
    left: 'title colour answersToo',
  },
  { why: 'nothing in it was', name: 'answers', before: {}, after: {}, left: 'title size colour answersToo' },
  { why: 'all of it was emptied', name: 'answers', before: {}, after: null, left: 'title answersToo' },
  { why: 'a plain input was', name: 'title', before: '', after: 'x', left: 'size colour answersToo' },
])('keeps what is still wrong when $why', ({ name, left, ...change }) => {
  const paths = problemsAfter(answersWrong, name, change).map(({ path }) => path.replace('answers.', ''));
  expect(paths.join(' ')).toBe(left);
});
