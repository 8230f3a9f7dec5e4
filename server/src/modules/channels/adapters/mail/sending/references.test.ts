import { expect, it } from 'vitest';
import { idsIn, referencesOf } from './references.ts';

it.each([
  {
    why: 'it is the first answer',
    address: { messageId: '<a@x>' },
    inReplyTo: '<a@x>',
    references: ['<a@x>'],
  },
  {
    why: 'the thread is longer',
    address: { messageId: '<c@x>', references: '<a@x> <b@x>' },
    inReplyTo: '<c@x>',
    references: ['<a@x>', '<b@x>', '<c@x>'],
  },
  {
    why: 'we wrote since',
    address: { messageId: '<a@x>', since: '<zy-1@s> <zy-2@s>' },
    inReplyTo: '<a@x>',
    references: ['<a@x>', '<zy-1@s>', '<zy-2@s>'],
  },
  { why: 'nobody has written yet', address: {}, inReplyTo: null, references: [] },
  {
    why: 'an id comes twice',
    address: { messageId: '<a@x>', references: '<a@x>\r\n <b@x> <a@x>' },
    inReplyTo: '<a@x>',
    references: ['<a@x>', '<b@x>'],
  },
  { why: 'what is no id is left out', address: { messageId: 'nonsense' }, inReplyTo: null, references: [] },
])('refers to $references when $why', ({ address, inReplyTo, references }) => {
  expect(referencesOf(address)).toEqual({ inReplyTo, references });
});

it('keeps the first and the latest of an endless thread', () => {
  const ids = Array.from({ length: 300 }, (_, index) => `<m${index}@x>`);
  const { references } = referencesOf({ references: ids.join(' '), messageId: '<last@x>' });
  expect(references).toHaveLength(100);
  expect([references[0], references[1], references.at(-1)]).toEqual(['<m0@x>', '<m202@x>', '<last@x>']);
});

it('reads the ids of a folded header', () => {
  expect(idsIn('<a@x>\r\n\t<b@x>')).toEqual(['<a@x>', '<b@x>']);
});
