import { expect, it } from 'vitest';
import { makeMessageId, readMessageId } from './message-id.ts';

const own = {
  threadId: '0190a6a0-0000-7000-8000-000000000001',
  messageId: '0190a6a0-0000-7000-8000-000000000002',
};
const id = makeMessageId('secret', own, 'shop.example');

it('says by its id which letter it is', () => {
  expect(id).toMatch(/^<zy-[0-9a-f]{32}-[0-9a-f]{32}-[0-9a-f]{32}@shop\.example>$/);
  expect(readMessageId('secret', id)).toEqual(own);
});

it.each([
  { given: id.slice(1, -1), why: 'its brackets are gone' },
  { given: id.toUpperCase(), why: 'a server changed its case' },
  { given: `  ${id} `, why: 'blanks stand around it' },
  { given: id.replace('shop.example', 'relay.example'), why: 'a relay changed its host' },
])('knows it when $why', ({ given }) => {
  expect(readMessageId('secret', given)).toEqual(own);
});

it.each([
  { given: makeMessageId('other', own, 'shop.example'), why: 'another account made it' },
  { given: id.replace(/-0190a6a0/, '-0190a6a1'), why: 'it names another thread' },
  { given: id.replace(/-[0-9a-f]{32}@/, '@'), why: 'it has no proof' },
  { given: `${id} <zy@x>`, why: 'there is more than one' },
  { given: '', why: 'there is none' },
])('knows none when $why', ({ given }) => {
  expect(readMessageId('secret', given)).toBeNull();
});
