import { expect, it } from 'vitest';
import { Question } from '../kit/form/form.ts';
import { fitsChat } from './fits-chat.ts';

const label = { zh: '题', en: 'Question' };
const form = (kind: string, settings: object = {}) => ({
  questions: [Question.parse({ key: 'a', kind, label, settings })],
});

it.each([
  { kind: 'money', fits: true, why: 'it is one field' },
  { kind: 'file', fits: false, why: 'nothing is uploaded before a chat' },
  { kind: 'reference', fits: false, why: 'nothing is looked up' },
  { kind: 'computed', fits: false, why: 'nothing is computed' },
  { kind: 'signature', fits: true, why: 'a name is typed' },
])('a chat can ask for $kind: $fits, because $why', ({ kind, fits }) => {
  expect(fitsChat(form(kind))).toBe(fits);
});

it('does not ask for a signature that must be drawn', () => {
  expect(fitsChat(form('signature', { allowsTyped: false }))).toBe(false);
});
