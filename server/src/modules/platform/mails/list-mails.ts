import type { PageQuery } from '@zhiyin/domain/kit';
import { type Mail, type MailState, readMails } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { pageOfMails } from './queries.ts';

export async function listMails(
  ctx: Context,
  query: PageQuery & { state?: MailState | undefined },
): Promise<{ items: Mail[]; next: string | null }> {
  requirePermission(ctx, readMails);
  return look(ctx, (tx) => pageOfMails(tx, query));
}
