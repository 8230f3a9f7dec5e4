import { defineWords } from '../../kit/words.ts';

/** The name of the page of imports of past chats, which its link needs before the page is there. */
export const chatImportTitle = defineWords('inbox.import-title', {
  title: { zh: '导入聊天记录', en: 'Import chats' },
}).title;
