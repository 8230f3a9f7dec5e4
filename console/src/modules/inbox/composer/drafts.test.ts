import { expect, it } from 'vitest';
import { draftKey } from './drafts.ts';

const place = { workspaceId: 'w', memberId: 'm', conversationId: 'c' };

it.each([
  { other: { ...place, conversationId: 'd' }, why: 'the conversation is another' },
  { other: { ...place, memberId: 'n' }, why: 'somebody else uses the browser' },
  { other: { ...place, workspaceId: 'v' }, why: 'the shop is another' },
])('keeps drafts apart when $why', ({ other }) => {
  expect(draftKey(other, 'reply')).not.toBe(draftKey(place, 'reply'));
});

it('keeps a note apart from a reply', () => {
  expect(draftKey(place, 'note')).not.toBe(draftKey(place, 'reply'));
});
