import {
  ChatPlan,
  chatImportEnded,
  chatImportMoved,
  chatImportStarted,
  type PastChat,
  pastChats,
} from '@zhiyin/domain/inbox';
import { zoneOfShop } from '#modules/store';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { type Batch, type Begun, fileImporter } from '#platform/imports/importer.ts';
import { requestIndexing } from '../search/jobs.ts';
import { openChatFile } from './chat-file.ts';
import { writeChats } from './write-chats.ts';

/** Lines of a batch, unless one conversation alone has more. */
const linesAtATime = 1_000;

/** Files of chats that were held elsewhere; their mark counts conversations. */
export const pastChatImports = fileImporter<ChatPlan>('inbox:take-in-chats', {
  plan: ChatPlan,
  batches,
  stored: requestIndexing,
  tell: {
    started: (tx, { importId, plan: { format } }) => announce(tx, chatImportStarted, { importId, format }),
    moved: (tx, { importId, doneCount, rowCount: lineCount }) =>
      announce(tx, chatImportMoved, { importId, doneCount, lineCount }),
    ended: (tx, { importId, groupCount: chatCount, addedCount, sameCount, failedCount }, state) =>
      announce(tx, chatImportEnded, { importId, state, chatCount, addedCount, sameCount, failedCount }),
  },
});

async function* batches(
  ctx: Context,
  { importId, fileId, plan, mark }: Begun<ChatPlan>,
): AsyncGenerator<Batch> {
  const timeZone = await look(ctx, zoneOfShop);
  const file = await openChatFile(ctx, fileId);
  const { chats } = pastChats(file.lines(plan.columns), plan, timeZone);
  const about = { importId, platform: plan.platform };
  for (let from = mark; from < chats.length; ) {
    const batch = batchFrom(chats, from);
    yield {
      size: batch.length,
      write: async (tx) => {
        const { chatCount, addedCount, sameCount } = await writeChats(tx, about, batch);
        return { doneCount: addedCount + sameCount, groupCount: chatCount, addedCount, sameCount };
      },
    };
    from += batch.length;
  }
}

function batchFrom(chats: readonly PastChat[], from: number): readonly PastChat[] {
  let to = from;
  for (let lines = 0; to < chats.length && (to === from || lines < linesAtATime); to++) {
    lines += chats[to]?.lines.length ?? 0;
  }
  return chats.slice(from, to);
}
