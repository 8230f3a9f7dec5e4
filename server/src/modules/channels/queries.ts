import { channelsWords, type Widget, WidgetSettings } from '@zhiyin/domain/channels';
import { type Locale, localeOf } from '@zhiyin/domain/kit';
import type { Selectable } from 'kysely';
import type { Context, Tx } from '#platform/context.ts';
import { prepare } from '#platform/database/prepare.ts';
import type { Widgets } from '#platform/database/tables.gen.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { siteKeyOf } from './site-key.ts';

/** The workspace's widgets, the ones in use first, then by age. */
export async function allWidgets(tx: Tx): Promise<Widget[]> {
  const rows = await tx.db
    .selectFrom('widgets')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy((one) => one('archivedAt', 'is not', null))
    .orderBy('widgetId')
    .limit(200)
    .execute();
  return rows.map((row) => present(tx, row));
}

/** One widget that is in use. @throws Refusal `missing`. */
export async function findWidget(tx: Tx, widgetId: string): Promise<Widget> {
  const widget = await findAnyWidget(tx, widgetId);
  if (widget.archivedAt !== null) throw new Refusal('missing', channelsWords.widgetNotFound);
  return widget;
}

/** One widget, in use or not. @throws Refusal `missing`. */
export async function findAnyWidget(tx: Tx, widgetId: string): Promise<Widget> {
  return present(tx, await findWidgetRow(tx, widgetId));
}

const widgetById = prepare((db, given: { workspaceId: string; widgetId: string }) =>
  db
    .selectFrom('widgets')
    .selectAll()
    .where('workspaceId', '=', given.workspaceId)
    .where('widgetId', '=', given.widgetId),
);

/** A widget as it is stored, its sealed secrets included. @throws Refusal `missing`. */
export async function findWidgetRow(tx: Tx, widgetId: string): Promise<Selectable<Widgets>> {
  const row = await widgetById.first(tx, { workspaceId: tx.workspaceId, widgetId });
  if (!row) throw new Refusal('missing', channelsWords.widgetNotFound);
  return row;
}

const nameOf = prepare((db, given: { workspaceId: string }) =>
  db.selectFrom('workspaces').select('name').where('workspaceId', '=', given.workspaceId),
);

/** The shop's name, as visitors read it. */
export async function shopName(tx: Tx): Promise<string> {
  const row = await nameOf.first(tx, { workspaceId: tx.workspaceId });
  if (!row) throw new Refusal('missing', channelsWords.widgetNotFound);
  return row.name;
}

/** The language that the shop was made in. */
export async function shopLocale(tx: Tx): Promise<Locale> {
  const { locale } = await tx.db
    .selectFrom('workspaces')
    .select('locale')
    .where('workspaceId', '=', tx.workspaceId)
    .executeTakeFirstOrThrow();
  return localeOf(locale);
}

/** The site key of the oldest widget in use; `null` before there is one. */
export async function firstSiteKey(ctx: Context): Promise<string | null> {
  return (await oldest(ctx))?.siteKey ?? null;
}

/** The id of the oldest widget in use; `null` before there is one. */
export async function oldestWidget(ctx: Context): Promise<string | null> {
  return (await oldest(ctx))?.widgetId ?? null;
}

async function oldest(ctx: Context): Promise<Widget | undefined> {
  const [first] = await look(ctx, allWidgets);
  return first?.archivedAt === null ? first : undefined;
}

// Made once: a schema is compiled when it is first used.
const Stored = WidgetSettings.strip();

/** A widget as the API gives it. */
function present(tx: Tx, row: Selectable<Widgets>): Widget {
  const { widgetId, identitySecretAt, previousIdentitySecretUntil: until, createdAt, archivedAt } = row;
  return {
    ...Stored.parse(row),
    widgetId,
    siteKey: siteKeyOf(tx.workspaceId, widgetId),
    identitySecretAt: identitySecretAt?.toISOString() ?? null,
    previousSecretUntil: until && until > tx.system.now() ? until.toISOString() : null,
    createdAt: createdAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}
