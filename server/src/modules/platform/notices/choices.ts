import {
  manageShop,
  type NoticeChoice,
  type NoticeKind,
  type NoticeWays,
  noticeDefaultsChanged,
  noticesChanged,
  noticeWords,
} from '@zhiyin/domain/platform';
import { type Context, requireMember, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { whisper } from '#platform/live/whisper.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';
import { type StoredWays, stored, waysOf } from '#platform/notices/ways.ts';
import { Refusal } from '#platform/refusal.ts';

interface Choice {
  readonly kind: string;
  /** Null takes a choice back. */
  readonly ways: NoticeWays | null;
}

/** Every kind of notice there is, with how the caller hears of it. */
export async function listNoticeChoices(ctx: Context): Promise<{ items: NoticeChoice[] }> {
  const memberId = requireMember(ctx);
  return look(ctx, async (tx) => {
    const ofShop = await defaultsOf(tx);
    const own = await tx.db
      .selectFrom('noticeChoices')
      .select(['kind', 'way', 'push'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .execute();
    return { items: listed(tx, byKind(own), (kind) => ofShop.get(kind.key) ?? kind.initial) };
  });
}

/** Every kind of notice with how those hear of it who have chosen nothing. */
export async function listDefaults(tx: Tx): Promise<NoticeChoice[]> {
  return listed(tx, await defaultsOf(tx), ({ initial }) => initial);
}

/** Chooses how the caller hears of one kind of thing from now on. */
export async function chooseNoticeWays(ctx: Context, { kind, ways }: Choice): Promise<{ done: true }> {
  const memberId = requireMember(ctx);
  requireKnown(ctx, kind);
  await transact(ctx, async (tx) => {
    await keepChoice(tx, memberId, { kind, ways });
    whisper(tx, noticesChanged, { memberIds: [memberId] });
  });
  return { done: true };
}

/** Stores how a member hears of one kind of thing. */
export async function keepChoice(tx: Tx, memberId: string, { kind, ways }: Choice): Promise<void> {
  const { workspaceId } = tx;
  if (ways === null) {
    await tx.db
      .deleteFrom('noticeChoices')
      .where('workspaceId', '=', workspaceId)
      .where('memberId', '=', memberId)
      .where('kind', '=', kind)
      .execute();
    return;
  }
  await tx.db
    .insertInto('noticeChoices')
    .values({ workspaceId, memberId, kind, ...stored(ways) })
    .onConflict((row) => row.columns(['workspaceId', 'memberId', 'kind']).doUpdateSet(stored(ways)))
    .execute();
}

/** Sets how everybody hears of one kind of thing who has chosen nothing. */
export async function chooseDefaultWays(ctx: Context, { kind, ways }: Choice): Promise<{ done: true }> {
  requirePermission(ctx, manageShop);
  requireKnown(ctx, kind);
  return transact(ctx, async (tx) => {
    const { workspaceId } = tx;
    const own = tx.db.deleteFrom('noticeDefaults').where('workspaceId', '=', workspaceId);
    if (ways === null) await own.where('kind', '=', kind).execute();
    else {
      await tx.db
        .insertInto('noticeDefaults')
        .values({ workspaceId, kind, ...stored(ways) })
        .onConflict((row) => row.columns(['workspaceId', 'kind']).doUpdateSet(stored(ways)))
        .execute();
    }
    await announce(tx, noticeDefaultsChanged, { workspaceId, kind });
    return { done: true as const };
  });
}

async function defaultsOf(tx: Tx): Promise<Map<string, NoticeWays>> {
  const rows = await tx.db
    .selectFrom('noticeDefaults')
    .select(['kind', 'way', 'push'])
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  return byKind(rows);
}

function byKind(rows: readonly ({ readonly kind: string } & StoredWays)[]): Map<string, NoticeWays> {
  return new Map(rows.map(({ kind, ...row }) => [kind, waysOf(row)]));
}

function listed(
  { system }: Tx,
  chosen: ReadonlyMap<string, NoticeWays>,
  initialOf: (kind: NoticeKind) => NoticeWays,
): NoticeChoice[] {
  return [...knownNotices.of(system).kinds.values()].map((kind) => {
    const { key, words, isUrgent } = kind;
    const ways = chosen.get(key) ?? initialOf(kind);
    return {
      ...{ kind: key, words: { zh: words.zh, en: words.en }, isUrgent },
      ...{ ways, isChosen: chosen.has(key) },
    };
  });
}

function requireKnown({ system }: Context, kind: string): void {
  if (!knownNotices.of(system).kinds.has(kind)) throw new Refusal('missing', noticeWords.kindUnknown);
}
