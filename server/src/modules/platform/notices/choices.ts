import {
  type NoticeChoice,
  type NoticeWay,
  noticesChanged,
  noticeWays,
  noticeWords,
} from '@zhiyin/domain/platform';
import { z } from 'zod';
import { type Context, requireMember } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { whisper } from '#platform/live/whisper.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';
import { Refusal } from '#platform/refusal.ts';

const Way = z.enum(noticeWays);

/** Every kind of notice there is, with how the caller hears of it. */
export async function listNoticeChoices(ctx: Context): Promise<{ items: NoticeChoice[] }> {
  const memberId = requireMember(ctx);
  const rows = await look(ctx, (tx) =>
    tx.db
      .selectFrom('noticeChoices')
      .select(['kind', 'way'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .execute(),
  );
  const chosen = new Map(rows.map(({ kind, way }) => [kind, Way.parse(way)]));
  const items = [...knownNotices.of(ctx.system).kinds.values()].map(({ key, words, initial }) => ({
    kind: key,
    words: { zh: words.zh, en: words.en },
    way: chosen.get(key) ?? initial,
  }));
  return { items };
}

/** Chooses how the caller hears of one kind of thing from now on. */
export async function chooseNoticeWay(
  ctx: Context,
  { kind, way }: { kind: string; way: NoticeWay },
): Promise<{ done: true }> {
  const memberId = requireMember(ctx);
  if (!knownNotices.of(ctx.system).kinds.has(kind)) throw new Refusal('missing', noticeWords.kindUnknown);
  await transact(ctx, async (tx) => {
    await tx.db
      .insertInto('noticeChoices')
      .values({ workspaceId: tx.workspaceId, memberId, kind, way })
      .onConflict((row) => row.columns(['workspaceId', 'memberId', 'kind']).doUpdateSet({ way }))
      .execute();
    whisper(tx, noticesChanged, { memberIds: [memberId] });
  });
  return { done: true };
}
