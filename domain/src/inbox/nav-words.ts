import { defineWords } from '../kit/words.ts';

/** What the inbox says before any of its pages is there: its places in the menu and the palette, and in what rings. */
export const inboxNavWords = defineWords('inbox', {
  inbox: { zh: '会话', en: 'Inbox' },
  conversation: { zh: '会话', en: 'Conversation' },
  answeredMeanwhile: {
    zh: '同事刚刚已经回复了，请先看看再决定是否发送。',
    en: 'A colleague has answered meanwhile. Read their answer before you send yours.',
  },
  anonymous: { zh: '访客', en: 'Visitor' },
  conversations: { zh: '会话', en: 'Conversations' },
  tags: { zh: '标签', en: 'Tags' },
  searchMessages: { zh: '搜索消息', en: 'Search messages' },
  messages: { zh: '消息', en: 'Messages' },
  onlyFiles: { zh: '[文件]', en: '[files]' },
  canned: { zh: '快捷回复', en: 'Canned replies' },
  wordLists: { zh: '用词清单', en: 'Lists of words' },
});
