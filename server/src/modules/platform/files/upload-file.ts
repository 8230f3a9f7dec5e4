import { rm } from 'node:fs/promises';
import {
  fileBytesMax,
  fileStored,
  fileWords,
  type MediaType,
  type StoredFile,
  safeFileName,
} from '@zhiyin/domain/platform';
import { requireSystem } from '#platform/auth/as-system.ts';
import { type Context, requireMember, requireVisitor, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { fileStore, incomingFolder } from '#platform/files/open-store.ts';
import { type Picture, readPicture } from '#platform/files/picture.ts';
import { type Received, receive } from '#platform/files/receive.ts';
import { sniffMediaType } from '#platform/files/sniff.ts';
import { keyOf } from '#platform/files/store.ts';
import { oneFile, requireOwnFiles } from '#platform/files/stored-files.ts';
import { Refusal } from '#platform/refusal.ts';
import { collectFile, collectLater } from './jobs.ts';

/** Keeps a file that a member sends. `body` is the stream of its bytes. */
export async function uploadFile(ctx: Context, name: string, body: unknown): Promise<StoredFile> {
  requireMember(ctx);
  return keep(ctx, name, body, fileBytesMax.member);
}

/** Keeps a file that a visitor sends: the same, but smaller, unless their channel carries more. */
export async function uploadVisitorFile(
  ctx: Context,
  name: string,
  body: unknown,
  bytesMax: number = fileBytesMax.visitor,
): Promise<StoredFile> {
  requireVisitor(ctx);
  return keep(ctx, name, body, bytesMax);
}

/** Keeps a picture that the system fetched or made, for good: as checked as what a member sends. */
export async function keepPicture(ctx: Context, name: string, bytes: Buffer): Promise<StoredFile> {
  const file = await keep(ctx, name, bytes, fileBytesMax.member);
  if (file.width === null) throw new Refusal('invalid', fileWords.pictureBroken);
  await transact(ctx, (tx) => requireOwnFiles(tx, [file.fileId]));
  return file;
}

/**
 * Keeps what came, byte for byte: nothing is looked into, and it is only ever downloaded. What nothing names within a day
 * is taken away. Answers its id.
 */
export async function keepAsCame(ctx: Context, name: string, bytes: Buffer): Promise<string> {
  requireSystem(ctx);
  const received = await receive(await incomingFolder.of(ctx.system), bytes, asCameBytesMax);
  try {
    const kind: MediaType = { type: 'message/rfc822', extensions: ['eml'], isPicture: false };
    const { fileId } = await store(ctx, name, { ...received, kind, picture: null }, '');
    return fileId;
  } finally {
    await rm(received.path, { force: true });
  }
}

/** From here on files are kept for good. To be called in the transaction that writes what names them. */
export async function keepForGood(tx: Tx, fileIds: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('files')
    .set({ attachedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('fileId', 'in', [...fileIds])
    .execute();
}

/** Files that nothing names any more, taken away once this is committed. */
export async function giveUpFiles(tx: Tx, fileIds: readonly string[]): Promise<void> {
  await tx.db
    .updateTable('files')
    .set({ attachedAt: null })
    .where('workspaceId', '=', tx.workspaceId)
    .where('fileId', 'in', [...fileIds])
    .execute();
  for (const fileId of fileIds) await schedule(tx, collectFile, fileId, tx.system.now());
}

/** A mail of 25 MB, with what it grows by on its way. */
const asCameBytesMax = 40 * 1024 * 1024;

interface Checked extends Received {
  readonly kind: MediaType;
  readonly picture: Picture | null;
}

async function keep(ctx: Context, name: string, body: unknown, bytesMax: number): Promise<StoredFile> {
  const received = await receive(await incomingFolder.of(ctx.system), body, bytesMax);
  const thumbnailPath = `${received.path}.thumbnail`;
  try {
    const kind = await sniffMediaType(received.path, name);
    const picture = kind.isPicture ? await readPicture(received.path, thumbnailPath) : null;
    return await store(ctx, name, { ...received, kind, picture }, thumbnailPath);
  } finally {
    await Promise.all([rm(received.path, { force: true }), rm(thumbnailPath, { force: true })]);
  }
}

/** The bytes are safe before the row that names them commits; a row that fails takes them away again. */
async function store(ctx: Context, name: string, file: Checked, thumbnailPath: string): Promise<StoredFile> {
  const fileId = ctx.system.newId();
  const bytes = fileStore.of(ctx.system);
  const key = keyOf(ctx.workspaceId, fileId);
  const thumbnailKey = keyOf(ctx.workspaceId, fileId, 'thumbnail');
  try {
    await bytes.keep(key, file.path);
    if (file.picture?.hasThumbnail) await bytes.keep(thumbnailKey, thumbnailPath);
    return await transact(ctx, (tx) => insert(tx, fileId, safeFileName(name, file.kind), file));
  } catch (error) {
    await Promise.allSettled([bytes.remove(key), bytes.remove(thumbnailKey)]);
    throw error;
  }
}

async function insert(tx: Tx, fileId: string, name: string, file: Checked): Promise<StoredFile> {
  const mediaType = file.kind.type;
  await tx.db
    .insertInto('files')
    .values({
      workspaceId: tx.workspaceId,
      fileId,
      name,
      mediaType,
      sizeBytes: file.sizeBytes,
      sha256: file.sha256,
      width: file.picture?.width ?? null,
      height: file.picture?.height ?? null,
      hasThumbnail: file.picture?.hasThumbnail ?? false,
      createdByKind: tx.actor.kind,
      createdById: tx.actor.id,
      createdAt: tx.system.now(),
    })
    .execute();
  await announce(tx, fileStored, { fileId, mediaType, sizeBytes: file.sizeBytes });
  await collectLater(tx, fileId);
  return oneFile(tx, fileId);
}
