import {
  type ChatImport,
  type ChatPlan,
  importChats,
  pastChats,
  chatImportWords as words,
} from '@zhiyin/domain/inbox';
import { isActiveMember } from '#modules/people';
import { zoneOfShop } from '#modules/store';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { requireUploaded } from '#platform/files/stored-files.ts';
import { beginImport } from '#platform/imports/begin-import.ts';
import { Refusal } from '#platform/refusal.ts';
import { openChatFile } from './chat-file.ts';
import { pastChatImports } from './past-chat-imports.ts';
import { requireFitting, shapeOf } from './plans.ts';
import { presentChatImport } from './present-chat-import.ts';

/** Has a file's chats taken in in the background, and keeps the plan for the next file like it. */
export async function startChatImport(
  ctx: Context,
  { fileId, plan }: { fileId: string; plan: ChatPlan },
): Promise<ChatImport> {
  requirePermission(ctx, importChats);
  const timeZone = await look(ctx, async (tx) => {
    await requireUploaded(tx, fileId);
    await requireMembers(tx, plan);
    return zoneOfShop(tx);
  });
  const file = await openChatFile(ctx, fileId);
  requireFitting(ctx, file, plan);
  const lines = file.lines(plan.columns);
  const { chats, problems } = pastChats(lines, plan, timeZone);
  if (chats.length === 0) throw new Refusal('invalid', words.nothingIn);
  const counts = { rowCount: lines.length, failedCount: problems.length };
  const beginning = { fileId, plan, shape: shapeOf(file), ...counts };
  return transact(ctx, async (tx) => presentChatImport(await beginImport(tx, pastChatImports, beginning)));
}

async function requireMembers(tx: Tx, { accounts }: ChatPlan): Promise<void> {
  const ids = new Set(accounts.flatMap(({ memberId }) => memberId ?? []));
  for (const memberId of ids) {
    if (!(await isActiveMember(tx, memberId))) throw new Refusal('invalid', words.memberMissing);
  }
}
