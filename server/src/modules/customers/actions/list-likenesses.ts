import { customersMerge, type Likeness } from '@zhiyin/domain/customers';
import { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, unknownCursor } from '#platform/http/page.ts';
import { type LikenessMark, likenesses, type StoredLikeness } from '../likenesses/queries.ts';
import { customersByIds } from '../queries.ts';

/** Pairs of persons who may be one, those found last first. */
export async function listLikenesses(
  ctx: Context,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ items: Likeness[]; next: string | null }> {
  requirePermission(ctx, customersMerge);
  const before = readMark(after);
  return look(ctx, async (tx) => {
    const page = asPage(await likenesses(tx, { before, limit: limit + 1 }), limit, writeMark);
    const ids = page.items.flatMap(({ oneId, otherId }) => [oneId, otherId]);
    const persons = await customersByIds(tx, ids);
    const items = page.items.flatMap(({ oneId, otherId, reasons, foundAt }) => {
      const [one, other] = [persons.get(oneId), persons.get(otherId)];
      if (!one || !other) return [];
      return [{ one, other, reasons: [...reasons], foundAt: foundAt.toISOString() }];
    });
    return { items, next: page.next };
  });
}

const Mark = z.tuple([z.iso.datetime(), z.uuid(), z.uuid()]);

function writeMark({ mark: { at, records } }: StoredLikeness): string {
  return Buffer.from(JSON.stringify([at.toISOString(), ...records])).toString('base64url');
}

function readMark(after: string | undefined): LikenessMark | null {
  if (after === undefined) return null;
  try {
    const [at, ...records] = Mark.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
    return { at: new Date(at), records };
  } catch {
    throw unknownCursor(after);
  }
}
