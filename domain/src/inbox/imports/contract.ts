import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { FileImport } from '../../platform/index.ts';
import { importChats } from '../permissions.ts';
import { speakers } from './chat-line.ts';
import { ChatPlan } from './chat-plan.ts';
import { chatProblems } from './past-chats.ts';

/** Counts messages, and of conversations those that were new. */
export const ChatImport = FileImport.extend({
  format: ChatPlan.shape.format,
  platform: z.string(),
  lineCount: z.number().int(),
  chatCount: z.number().int(),
});
export type ChatImport = z.infer<typeof ChatImport>;

const importOf = z.strictObject({ importId: Id });

/** An account that speaks in the file, and who it is taken for. */
const FoundAccount = z.object({
  account: z.string(),
  speaker: z.enum(speakers),
  lineCount: z.number().int(),
});
export type FoundAccount = z.infer<typeof FoundAccount>;

/** Looks at an uploaded file: what chats it holds, who speaks in them, and what cannot be taken in. */
export const previewChats = endpoint('inbox.preview-chats', {
  method: 'POST',
  path: '/chat-imports/preview',
  may: importChats,
  words: { zh: '预览要导入的聊天记录', en: 'Look at past chats before they are imported' },
  body: z.strictObject({ fileId: Id, plan: ChatPlan.nullable().default(null) }),
  isReading: true,
  response: z.object({
    fileName: z.string(),
    plan: ChatPlan,
    /** True when somebody read such a file before. */
    isRemembered: z.boolean(),
    /** Headers of a table; empty for other formats. */
    headers: z.array(z.string()),
    /** True when lines say only the time, so that a first day must be given. */
    needsDay: z.boolean(),
    lineCount: z.number().int(),
    chatCount: z.number().int(),
    problemCount: z.number().int(),
    problems: z.array(z.object({ line: z.number().int(), problem: z.enum(chatProblems), text: z.string() })),
    /** Accounts that are not the customer of their chat, those who speak most first. */
    accounts: z.array(FoundAccount),
    /** The first conversations, each by its first lines. */
    chats: z.array(
      z.object({
        customer: z.string(),
        lineCount: z.number().int(),
        lines: z.array(
          z.object({ speaker: z.enum(speakers), account: z.string(), at: Moment, text: z.string() }),
        ),
      }),
    ),
  }),
});

/** Takes in a file's chats in the background, as closed conversations. The plan is remembered for files like it. */
export const startChatImport = endpoint('inbox.start-chat-import', {
  method: 'POST',
  path: '/chat-imports',
  may: importChats,
  words: { zh: '开始导入聊天记录', en: 'Start an import of past chats' },
  body: z.strictObject({ fileId: Id, plan: ChatPlan }),
  response: ChatImport,
});

export const listChatImports = endpoint('inbox.list-chat-imports', {
  method: 'GET',
  path: '/chat-imports',
  may: importChats,
  words: { zh: '列出聊天记录的导入', en: 'List imports of past chats' },
  query: PageQuery,
  response: Page(ChatImport),
});

/** Stops an import after the conversations it is at; what was taken in stays. */
export const cancelChatImport = endpoint('inbox.cancel-chat-import', {
  method: 'POST',
  path: '/chat-imports/:importId/cancel',
  may: importChats,
  words: { zh: '停止导入聊天记录', en: 'Stop an import of past chats' },
  params: importOf,
  response: ChatImport,
});

/** The lines that were not taken in, with why: to mend and import again. */
export const downloadChatProblems = endpoint('inbox.download-chat-problems', {
  method: 'GET',
  path: '/chat-imports/:importId/problems',
  may: importChats,
  words: { zh: '下载没有导入的聊天行', en: 'Download the lines of past chats that were left out' },
  params: importOf,
  response: z.unknown(),
});
