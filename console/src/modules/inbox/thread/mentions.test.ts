import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMentions, mentionedIn } from './mentions.ts';

const names = ['小满', '小满茶铺', 'Li Wei'];
const written = (text: string) =>
  findMentions(text, names)
    .map((part) => (part.isMention ? `[${part.text}]` : part.text))
    .join('');

it.each([
  { why: 'Chinese needs no spaces', text: '请@小满看看', shown: '请[@小满]看看' },
  { why: 'the longest name wins', text: '@小满茶铺 好', shown: '[@小满茶铺] 好' },
  { why: 'a name may have a space', text: 'ask @Li Wei.', shown: 'ask [@Li Wei].' },
  { why: 'two in a row', text: '@小满@Li Wei', shown: '[@小满][@Li Wei]' },
  { why: 'nobody is called so', text: 'a@b.com @@', shown: 'a@b.com @@' },
])('$why', ({ text, shown }) => expect(written(text)).toBe(shown));

it('loses nothing of the text', () => {
  const pieces = fc.array(fc.constantFrom('@', '小满', 'Li Wei', ' ', '茶铺', 'x'));
  fc.assert(
    fc.property(pieces, (list) => {
      const text = list.join('');
      expect(
        findMentions(text, names)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
    { numRuns: 200 },
  );
});

it('knows whom a note speaks to', () => {
  const people = [
    { memberId: '1', name: '小满' },
    { memberId: '2', name: '小满茶铺' },
    { memberId: '3', name: 'Li Wei' },
  ];
  expect(mentionedIn('@小满茶铺 和 @Li Wei', people).map((one) => one.memberId)).toEqual(['2', '3']);
});
