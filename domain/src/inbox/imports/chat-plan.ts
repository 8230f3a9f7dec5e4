import { z } from 'zod';
import { Id, Line } from '../../kit/shapes.ts';
import { chatFormats, speakers } from './chat-line.ts';
import { type ChatColumn, chatColumns, isChatColumn } from './columns.ts';

/** Most accounts that a file may name apart from its customers. */
const accountsMax = 500;
const columnsMax = 100;
const keys: ChatColumn[] = Object.keys(chatColumns).filter(isChatColumn);

/** Who an account of the file is. */
export const ChatAccount = z.strictObject({
  account: Line(200),
  speaker: z.enum(speakers),
  /** The colleague whose account it is; null for somebody who is not here. */
  memberId: Id.nullable(),
});

/** How a file of past chats is read. */
export const ChatPlan = z.strictObject({
  format: z.enum(chatFormats),
  /** Where the chats were held: `taobao`, `douyin`, or the shop's own word. */
  platform: Line(40),
  /** What each column of a table means; empty for other formats. */
  columns: z.array(z.enum(keys).nullable()).max(columnsMax),
  /** Accounts whose part is not what it would be taken for. */
  accounts: z.array(ChatAccount).max(accountsMax),
  /** The day of the first line, where lines say only the time. */
  firstDay: z.iso.date().nullable(),
  /** Where the file tells no conversations apart: the pause after which the next begins, hours. */
  pauseHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 30),
});
export type ChatPlan = z.infer<typeof ChatPlan>;

/** What a plan starts from. */
export const plainPlan = { columns: [], accounts: [], firstDay: null, pauseHours: 12 } as const;
