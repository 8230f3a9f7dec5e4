import {
  type ChatImport,
  type ChatPlan,
  chatImportStarted,
  importChats,
  pastChats,
  chatImportWords as words,
} from '@zhiyin/domain/inbox';
import { isActiveMember } from '#modules/people';
import { requireOwnFiles } from '#modules/platform';
import { requireUploaded, zoneOfShop } from '#modules/store';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { openChatFile } from './chat-file.ts';
import { rememberPlan, requireFitting } from './plans.ts';
import { findChatImport, presentChatImport } from './rows.ts';
import { takeInChats } from './take-in-chats.ts';

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
  return transact(ctx, async (tx) => {
    const [stored] = await requireOwnFiles(tx, [fileId]);
    const importId = tx.system.newId();
    await rememberPlan(tx, file, plan);
    await tx.db
      .insertInto('chatImports')
      .values({
        workspaceId: tx.workspaceId,
        importId,
        fileId,
        fileName: stored?.name ?? '',
        plan: JSON.stringify(plan),
        state: 'waiting',
        lineCount: lines.length,
        failedCount: problems.length,
        startedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
        startedAt: tx.system.now(),
      })
      .execute();
    await schedule(tx, takeInChats, importId, tx.system.now());
    await announce(tx, chatImportStarted, { importId, format: plan.format });
    return presentChatImport(await findChatImport(tx, importId));
  });
}

async function requireMembers(tx: Tx, { accounts }: ChatPlan): Promise<void> {
  const ids = new Set(accounts.flatMap(({ memberId }) => memberId ?? []));
  for (const memberId of ids) {
    if (!(await isActiveMember(tx, memberId))) throw new Refusal('invalid', words.memberMissing);
  }
}
