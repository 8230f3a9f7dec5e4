import type { Message, StoredFile, Visit, VisitorConversation } from '../src/chat/contract.ts';

/** What the server answers, as far as a test does not care. */
export function aConversation(own: Partial<VisitorConversation> = {}): VisitorConversation {
  const at = '2026-11-21T00:00:00.000Z';
  return {
    conversationId: 'c0',
    state: 'open',
    messageCount: 0,
    deskReadNumber: 0,
    customerReadNumber: 0,
    openedAt: at,
    closedAt: null,
    lastMessageAt: at,
    channel: 'widget',
    lastMessageText: '',
    lastMessageAuthor: 'customer',
    unreadCount: 0,
    agentName: null,
    ...own,
  };
}

/** What every message of a visitor's conversation has in common. */
export const plainMessage = {
  authorId: null,
  visibility: 'public',
  files: [],
  mentions: [],
} satisfies Partial<Message>;

/** What a shop takes that takes the usual. */
export const someLimits: Visit['limits'] = {
  text: { max: 10_000, unit: 'utf16' },
  files: {
    countMax: 10,
    kinds: [
      { mediaTypes: ['image/png'], extensions: ['png'], bytesMax: 1_000_000, isPicture: true },
      { mediaTypes: ['text/plain'], extensions: ['txt', 'pdf'], bytesMax: 1_000_000, isPicture: false },
    ],
  },
  emoji: 'all',
  links: 'tappable',
};

/** The answer to a visit in a shop that is open and asks nothing. */
export function aVisitAnswer(own: Partial<Visit> = {}): Visit {
  return {
    token: 't1',
    customerId: 'customer-1',
    shopName: '山隅茶事',
    greeting: '您好',
    colour: '#2f6b4f',
    position: 'right',
    texts: { title: '', offline: '', launcher: '' },
    isOpen: true,
    opensAt: null,
    preChatForm: null,
    isIdentified: false,
    limits: someLimits,
    ...own,
  };
}

/** A stored file by its id. */
export function aFile(fileId: string, own: Partial<StoredFile> = {}): StoredFile {
  return {
    fileId,
    name: `${fileId}.pdf`,
    mediaType: 'application/pdf',
    sizeBytes: 10,
    width: null,
    height: null,
    url: `/api/files/${fileId}`,
    thumbnailUrl: null,
    ...own,
  };
}
