import { chatImportEnded, chatImportMoved, type PastChat, pastChats } from '@zhiyin/domain/inbox';
import { zoneOfShop } from '#modules/store';
import { requireSystem } from '#platform/auth/as-system.ts';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Again, dueKind, type Work } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import { requestIndexing } from '../search/jobs.ts';
import { openChatFile } from './chat-file.ts';
import { type ChatImportRow, changeChatImport, findChatImport, planOfImport } from './rows.ts';
import { writeChats } from './write-chats.ts';

/** Lines of a batch, unless one conversation alone has more. */
const linesAtATime = 1_000;
/** After so long others get their turn, and the same file is taken up again behind them. */
const turnMs = 15_000;
const triesMax = 5;

/** Takes in a file's conversations in batches, each a transaction that also moves the mark up to which it is done. */
export const takeInChats = dueKind('inbox:take-in-chats', {
  reach: async (ctx, work) => {
    try {
      return await goOn(ctx, work.refId);
    } catch (error) {
      if (work.tries >= triesMax) await giveUp(ctx, work);
      throw error;
    }
  },
  atOnce: 1,
  triesMax,
  timeoutSeconds: 120,
});

async function goOn(ctx: Context, importId: string): Promise<Again | undefined> {
  requireSystem(ctx);
  const { begun, timeZone } = await look(ctx, async (tx) => ({
    begun: await findChatImport(tx, importId),
    timeZone: await zoneOfShop(tx),
  }));
  if (begun.endedAt !== null) return undefined;
  const plan = planOfImport(begun);
  const file = await openChatFile(ctx, begun.fileId);
  const { chats } = pastChats(file.lines(plan.columns), plan, timeZone);
  const until = Date.now() + turnMs;
  for (let from = begun.chatsDone; from < chats.length; ) {
    const batch = batchFrom(chats, from);
    if (!(await takeIn(ctx, importId, batch))) return undefined;
    from += batch.length;
    if (from < chats.length && Date.now() > until) return { at: ctx.system.now() };
  }
  await end(ctx, importId, 'done');
  return undefined;
}

function batchFrom(chats: readonly PastChat[], from: number): readonly PastChat[] {
  let to = from;
  for (let lines = 0; to < chats.length && (to === from || lines < linesAtATime); to++) {
    lines += chats[to]?.lines.length ?? 0;
  }
  return chats.slice(from, to);
}

/** Takes in a batch unless the import was stopped. Answers whether it goes on. */
async function takeIn(ctx: Context, importId: string, batch: readonly PastChat[]): Promise<boolean> {
  const goesOn = await transact(ctx, async (tx) => {
    const row = await findChatImport(tx, importId, true);
    if (row.endedAt !== null) return false;
    const { platform } = planOfImport(row);
    const { chatCount, addedCount, sameCount } = await writeChats(tx, { importId, platform }, batch);
    const doneCount = row.doneCount + addedCount + sameCount;
    await changeChatImport(tx, importId, {
      state: 'running',
      doneCount,
      chatsDone: row.chatsDone + batch.length,
      chatCount: row.chatCount + chatCount,
      addedCount: row.addedCount + addedCount,
      sameCount: row.sameCount + sameCount,
    });
    await announce(tx, chatImportMoved, { importId, doneCount, lineCount: row.lineCount });
    return true;
  });
  if (goesOn) await requestIndexing(ctx);
  return goesOn;
}

async function giveUp(ctx: Context, { refId: importId }: Work): Promise<void> {
  await end(ctx, importId, 'failed');
}

async function end(ctx: Context, importId: string, state: 'done' | 'failed'): Promise<void> {
  requireSystem(ctx);
  await transact(ctx, async (tx) => {
    const row = await findChatImport(tx, importId, true);
    if (row.endedAt !== null) return;
    await changeChatImport(tx, importId, { state, endedAt: tx.system.now() });
    await announce(tx, chatImportEnded, { importId, state, ...countsOf(row) });
  });
}

function countsOf({ chatCount, addedCount, sameCount, failedCount }: ChatImportRow) {
  return { chatCount, addedCount, sameCount, failedCount };
}
