import { fileWords } from '@zhiyin/domain/platform';
import { type Context, type Ground, systemActor } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { type LinkedFile, readLink } from '#platform/files/link.ts';
import { fileStore } from '#platform/files/open-store.ts';
import { keyOf } from '#platform/files/store.ts';
import { answered, type Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { fileHeaders, rangeOf } from './file-headers.ts';

/** Sends a file to whoever has a valid link: the link itself is the right to see it. */
export async function downloadFile(
  ground: Ground,
  token: string,
  { request, reply }: Exchange,
): Promise<typeof answered> {
  const linked = readLink(ground.system, token);
  if (!linked) throw new Refusal('missing', fileWords.fileLinkEnded);
  const file = await find(ground, linked);
  const isWhole = linked.variant === 'original';
  const range = isWhole ? rangeOf(request.headers.range, file.sizeBytes) : null;
  const key = keyOf(linked.workspaceId, linked.fileId, linked.variant);
  const bytes = await fileStore.of(ground.system).read(key, range ?? undefined);

  reply.headers(fileHeaders(file, linked.variant));
  if (isWhole) reply.headers({ 'accept-ranges': 'bytes', 'content-length': file.sizeBytes });
  if (range) {
    reply.code(206).headers({
      'content-length': range.end - range.start + 1,
      'content-range': `bytes ${range.start}-${range.end}/${file.sizeBytes}`,
    });
  }
  reply.send(bytes);
  return answered;
}

async function find(
  ground: Ground,
  { workspaceId, fileId }: LinkedFile,
): Promise<{ name: string; mediaType: string; sizeBytes: number; hasThumbnail: boolean }> {
  const ctx: Context = { ...ground, workspaceId, actor: systemActor, cause: null };
  const row = await look(ctx, (tx) =>
    tx.db
      .selectFrom('files')
      .select(['name', 'mediaType', 'sizeBytes', 'hasThumbnail'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('fileId', '=', fileId)
      .executeTakeFirst(),
  );
  if (!row) throw new Refusal('missing', fileWords.fileNotFound);
  return row;
}
