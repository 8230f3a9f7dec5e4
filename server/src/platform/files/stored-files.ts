import { fileWords, type StoredFile } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { Refusal } from '../refusal.ts';
import { linkTo } from './link.ts';

const columns = [
  'fileId',
  'name',
  'mediaType',
  'sizeBytes',
  'width',
  'height',
  'hasThumbnail',
  'createdByKind',
  'createdById',
] as const;

/**
 * Files as they are shown, with fresh links, in the order of the ids. Whoever calls has checked that they may be seen:
 * a link works for anybody who has it. Ids of no file are left out.
 */
export async function showFiles(tx: Tx, fileIds: readonly string[]): Promise<StoredFile[]> {
  const rows = await rowsOf(tx, fileIds);
  return rows.map((row) => present(tx, row));
}

/**
 * Files that the caller uploaded and now attaches to something: from here on they are kept for good, where a file that
 * became part of nothing is taken away after a day. To be called in the transaction that writes what they belong to.
 *
 * @throws Refusal `missing` when one of them is not there or somebody else's.
 */
export async function requireOwnFiles(tx: Tx, fileIds: readonly string[]): Promise<StoredFile[]> {
  const rows = await rowsOf(tx, fileIds);
  if (rows.length < new Set(fileIds).size || !rows.every((row) => isOwnOf(tx, row))) {
    throw new Refusal('missing', fileWords.fileNotFound);
  }
  await keepForGood(tx, fileIds);
  return rows.map((row) => present(tx, row));
}

/** A file that the caller uploaded and may look at; it is not kept for that. @throws Refusal `missing`. */
export async function requireUploaded(tx: Tx, fileId: string): Promise<{ name: string }> {
  const [row] = await rowsOf(tx, [fileId]);
  if (!row || !isOwnOf(tx, row)) throw new Refusal('missing', fileWords.fileNotFound);
  return row;
}

function isOwnOf(tx: Tx, row: Row): boolean {
  return row.createdByKind === tx.actor.kind && row.createdById === tx.actor.id;
}

/** Waits for whoever is taking one of them away, and then refuses. */
async function keepForGood(tx: Tx, fileIds: readonly string[]): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('files')
    .set({ attachedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('fileId', 'in', [...fileIds])
    .executeTakeFirst();
  if (Number(numUpdatedRows) < new Set(fileIds).size) throw new Refusal('missing', fileWords.fileNotFound);
}

/** One file. @throws Refusal `missing`. */
export async function oneFile(tx: Tx, fileId: string): Promise<StoredFile> {
  const [file] = await showFiles(tx, [fileId]);
  if (!file) throw new Refusal('missing', fileWords.fileNotFound);
  return file;
}

interface Row extends Omit<StoredFile, 'url' | 'thumbnailUrl'> {
  hasThumbnail: boolean;
  createdByKind: string;
  createdById: string | null;
}

async function rowsOf(tx: Tx, fileIds: readonly string[]): Promise<Row[]> {
  if (fileIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('files')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('fileId', 'in', [...fileIds])
    .execute();
  return rows.sort((a, b) => fileIds.indexOf(a.fileId) - fileIds.indexOf(b.fileId));
}

function present(tx: Tx, row: Row): StoredFile {
  const { hasThumbnail, createdByKind: _, createdById: __, ...file } = row;
  const link = (variant: 'original' | 'thumbnail'): string =>
    linkTo(tx.system, { workspaceId: tx.workspaceId, fileId: row.fileId, variant });
  return { ...file, url: link('original'), thumbnailUrl: hasThumbnail ? link('thumbnail') : null };
}
