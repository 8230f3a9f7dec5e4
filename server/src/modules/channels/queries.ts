import { channelsWords, type Widget } from '@zhiyin/domain/channels';
import type { Context, Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { siteKeyOf } from './site-key.ts';

const columns = [
  'widgetId',
  'name',
  'greetingZh',
  'greetingEn',
  'colour',
  'allowedDomains',
  'createdAt',
] as const;

/** The workspace's widgets, oldest first. */
export async function allWidgets(tx: Tx): Promise<Widget[]> {
  const rows = await tx.db
    .selectFrom('widgets')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null)
    .orderBy('widgetId')
    .limit(200)
    .execute();
  return rows.map((row) => present(tx, row));
}

/** One widget that is in use. @throws Refusal `missing`. */
export async function findWidget(tx: Tx, widgetId: string): Promise<Widget> {
  const row = await tx.db
    .selectFrom('widgets')
    .select(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('widgetId', '=', widgetId)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', channelsWords.widgetNotFound);
  return present(tx, row);
}

/** The shop's name, as visitors read it. */
export async function shopName(tx: Tx): Promise<string> {
  const row = await tx.db
    .selectFrom('workspaces')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', channelsWords.widgetNotFound);
  return row.name;
}

/** The site key of the oldest widget; `null` before there is one. */
export async function firstSiteKey(ctx: Context): Promise<string | null> {
  const [first] = await look(ctx, allWidgets);
  return first?.siteKey ?? null;
}

/** The id of the oldest widget; `null` before there is one. */
export async function oldestWidget(ctx: Context): Promise<string | null> {
  const [first] = await look(ctx, allWidgets);
  return first?.widgetId ?? null;
}

type Row = Omit<Widget, 'siteKey' | 'createdAt'> & { createdAt: Date };

function present(tx: Tx, row: Row): Widget {
  return { ...row, siteKey: siteKeyOf(tx.workspaceId, row.widgetId), createdAt: row.createdAt.toISOString() };
}
