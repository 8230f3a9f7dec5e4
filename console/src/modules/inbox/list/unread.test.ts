import { expect, it } from 'vitest';
import { aConversation } from '../sample-conversation.ts';
import { isUnread } from './unread.ts';

it.each([
  { why: 'the customer spoke', is: true, extra: { messageCount: 3, readNumber: 2 } },
  { why: 'all was read', is: false, extra: { messageCount: 3, readNumber: 3 } },
  { why: 'it is over', is: false, extra: { messageCount: 3, readNumber: 2, state: 'closed' } },
  {
    why: 'a colleague answered in a colleague’s conversation',
    is: false,
    extra: { messageCount: 3, readNumber: 2, lastMessageAuthor: 'member', assigneeId: 'other' },
  },
  {
    why: 'a colleague left a note in mine',
    is: true,
    extra: { messageCount: 3, readNumber: 2, lastMessageAuthor: 'member', assigneeId: 'me' },
  },
] as const)('$is when $why', ({ is, extra }) => expect(isUnread(aConversation('a', extra), 'me')).toBe(is));
