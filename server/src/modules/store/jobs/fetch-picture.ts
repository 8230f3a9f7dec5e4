import { keepPicture } from '#modules/platform';
import { type Context, systemActor, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { OutgoingFailure, outgoing } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';

const pictureBytesMax = 8 * 1024 * 1024;
const triesMax = 3;

/** What fetches the bytes of an address. @throws Refusal or OutgoingFailure when it gives none. */
export type Fetch = (url: string) => Promise<Buffer>;

/** Copies a product's picture to our own files, by the one guarded way out. */
export const fetchPicture = dueKind('store:fetch-picture', {
  reach: async (ctx, { refId, tries }) => {
    await copyPicture(ctx, refId, (url) => bytesOf(ctx, url), tries >= triesMax);
    return undefined;
  },
  atOnce: 2,
  triesMax,
});

/** Copies the picture of a product that was told of, as soon as may be. */
export async function copyLater(tx: Tx, productId: string): Promise<void> {
  await schedule(tx, fetchPicture, productId, tx.system.now());
}

/**
 * Copies the picture that a product names, once for each address. One that cannot be had is left out: the product is
 * shown without. What may come right later is tried again until `isLast`.
 */
export async function copyPicture(
  ctx: Context,
  productId: string,
  fetch: Fetch,
  isLast: boolean,
): Promise<void> {
  const url = await wanted(ctx, productId);
  if (url === null) return;
  let fileId: string | null = null;
  try {
    const name = new URL(url).pathname.split('/').at(-1) || 'picture';
    fileId = (await keepPicture({ ...ctx, actor: systemActor }, name, await fetch(url))).fileId;
  } catch (error) {
    if (error instanceof OutgoingFailure && !isLast) throw error;
    if (!(error instanceof Refusal || error instanceof OutgoingFailure)) throw error;
  }
  await transact(ctx, (tx) =>
    tx.db
      .updateTable('products')
      .set({ pictureFileId: fileId, pictureCopiedFrom: url })
      .where('workspaceId', '=', tx.workspaceId)
      .where('productId', '=', productId)
      // Another address may have been told meanwhile: its own turn comes.
      .where('pictureUrl', '=', url)
      .execute(),
  );
}

/** The address that is not copied yet; null when there is none. */
async function wanted(ctx: Context, productId: string): Promise<string | null> {
  const row = await look(ctx, (tx) =>
    tx.db
      .selectFrom('products')
      .select(['pictureUrl', 'pictureCopiedFrom'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('productId', '=', productId)
      .executeTakeFirst(),
  );
  const url = row?.pictureUrl ?? null;
  return url === row?.pictureCopiedFrom ? null : url;
}

async function bytesOf(ctx: Context, url: string): Promise<Buffer> {
  const call = { method: 'GET', answerBytesMax: pictureBytesMax, headers: { accept: 'image/*' } } as const;
  const { status, body } = await outgoing.of(ctx.system).call(url, call);
  if (status !== 200) throw new OutgoingFailure(`the picture answers ${status}`);
  return body;
}
