import type { NoticeKind, NoticeWays } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';

/** As they are stored: what is told by mail is told by the bell, too. */
export interface StoredWays {
  readonly way: string;
  readonly push: boolean;
}

const off: NoticeWays = { bell: false, mail: false, push: false };

/** What was stored, as it is spoken of. */
export function waysOf({ way, push }: StoredWays): NoticeWays {
  return way === 'off' ? off : { bell: true, mail: way === 'mail', push };
}

/** What is spoken of, as it is stored: without the bell there is nothing. */
export function stored({ bell, mail, push }: NoticeWays): StoredWays {
  if (!bell) return { way: 'off', push: false };
  return { way: mail ? 'mail' : 'bell', push };
}

/** How each of some members hears of a kind of thing: as they chose, else as the shop has it, else as the kind has it. */
export async function waysOfMembers(
  tx: Tx,
  memberIds: readonly string[],
  kind: NoticeKind,
): Promise<(memberId: string) => NoticeWays> {
  if (memberIds.length === 0) return () => kind.initial;
  const [own, ofShop] = await Promise.all([
    tx.db
      .selectFrom('noticeChoices')
      .select(['memberId', 'way', 'push'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', kind.key)
      .where('memberId', 'in', [...memberIds])
      .execute(),
    tx.db
      .selectFrom('noticeDefaults')
      .select(['way', 'push'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('kind', '=', kind.key)
      .executeTakeFirst(),
  ]);
  const initial = ofShop ? waysOf(ofShop) : kind.initial;
  const chosen = new Map(own.map((row) => [row.memberId, waysOf(row)]));
  return (memberId) => chosen.get(memberId) ?? initial;
}
