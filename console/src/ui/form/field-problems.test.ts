import { say, type Text } from '@zhiyin/domain/kit';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Refused } from '#lib/call/refused.ts';
import { problemAt, problemsOfIssues, problemsOfRefusal } from './field-problems.ts';

const inEnglish = (text: Text, values?: Readonly<Record<string, string | number>>) => say(text, 'en', values);
const Invitation = z.object({
  name: z.string().min(1),
  email: z.email(),
  note: z.string().max(3),
  tags: z.array(z.string().min(2)),
});

it.each([
  { why: 'left out', values: { name: undefined }, at: 'name', message: 'This is required.' },
  { why: 'left empty', values: { name: '' }, at: 'name', message: 'This is required.' },
  { why: 'not of its form', values: { email: 'x' }, at: 'email', message: 'This is not right.' },
  { why: 'too long', values: { note: 'abcd' }, at: 'note', message: 'Too long, at most 3.' },
  { why: 'wrong inside', values: { tags: ['ab', 'c'] }, at: 'tags', message: 'Too short, at least 2.' },
])('says what is wrong with an input that was $why', ({ values, at, message }) => {
  const whole = { name: 'Li', email: 'li@shop.example', note: '', tags: [], ...values };
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
