import type { Tx } from '#platform/context.ts';
import { pushTo } from '#platform/push/push-to.ts';
import { masked } from './letters.ts';
import type { Reader, ShownNotice } from './reader.ts';

interface Pushed {
  /** Whoever is looking at it is not told. */
  readonly subjectId?: string;
  readonly text: string;
  /** Below `/console`. */
  readonly path: string;
  /** One with the same tag takes the place of the one before. */
  readonly tag: string;
  readonly isUrgent: boolean;
}

/** Pushes a notice as its reader may see it, with its details masked: it may lie on a locked screen. */
export function pushShown(tx: Tx, reader: Reader, notice: ShownNotice, isUrgent: boolean): Promise<void> {
  const { path, subjectKind, subjectId } = notice;
  const tag = `${subjectKind}:${subjectId}`;
  return pushWords(tx, reader, { text: masked(notice), path, tag, subjectId, isUrgent });
}

/** Pushes a sentence to the browsers of a member. */
export async function pushWords(tx: Tx, { memberId }: Reader, { path, ...said }: Pushed): Promise<void> {
  const { name: title } = await tx.db
    .selectFrom('workspaces')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  await pushTo(tx, [memberId], { title, link: `/console${path}`, ...said });
}
