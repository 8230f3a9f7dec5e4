import { isDeepStrictEqual } from 'node:util';
import { type ToldPlan, type ToldRow, toldExport, toldReasons } from '@zhiyin/domain/insights';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

interface Import {
  readonly importId: string;
  readonly plan: ToldPlan;
}

interface Kept {
  readonly rowId: string;
  readonly place: ToldRow;
  readonly before: Figures | null;
  after: Figures;
}

const Figures = z.record(z.string(), z.number());
type Figures = Readonly<Record<string, number>>;

/**
 * Keeps what rows of an export say: one for a shop or account and its days, however often it is imported. What a later
 * file does not say of it stays; what it says takes the place of what was there. Accounts are noted, to be matched.
 */
export async function writeFigures(
  tx: Tx,
  { importId, plan }: Import,
  told: readonly ToldRow[],
): Promise<{ addedCount: number; changedCount: number; sameCount: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`told ${tx.workspaceId}`}, 0))`.execute(tx.db);
  const kept = await knownFigures(tx, plan, told);
  for (const row of told) {
    const known = kept.get(keyOf(row));
    if (known) known.after = { ...known.after, ...row.values };
    else kept.set(keyOf(row), { rowId: tx.system.newId(), place: row, before: null, after: row.values });
  }
  const all = [...kept.values()];
  const added = all.filter(({ before }) => before === null);
  const changed = all.filter(({ before, after }) => before !== null && !isDeepStrictEqual(before, after));
  await store(tx, { importId, plan }, [...added, ...changed]);
  await noteAccounts(tx, plan, all);
  return {
    addedCount: added.length,
    changedCount: changed.length,
    sameCount: all.length - added.length - changed.length,
  };
}

function keyOf({ shop, account, from, to }: Pick<ToldRow, 'shop' | 'account' | 'from' | 'to'>): string {
  return JSON.stringify([shop, account, from, to]);
}

interface Row {
  readonly rowId: string;
  readonly shop: string;
  readonly account: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly figures: unknown;
}

async function knownFigures(tx: Tx, plan: ToldPlan, told: readonly ToldRow[]): Promise<Map<string, Kept>> {
  const asked = told.map(({ shop, account, from, to }) => ({ shop, account, from_day: from, to_day: to }));
  const { rows } = await sql<Row>`
    select f.row_id, f.shop, f.account, f.from_day::text, f.to_day::text, f.figures
    from told_figures f
    where f.workspace_id = ${tx.workspaceId} and f.export = ${plan.export} and (f.shop, f.account, f.from_day, f.to_day) in (
      select r.shop, r.account, r.from_day, r.to_day
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r (shop text, account text, from_day date, to_day date))
  `.execute(tx.db);
  return new Map(
    rows.map(({ rowId, shop, account, fromDay, toDay, figures }) => {
      const before = Figures.parse(figures);
      const place = { shop, account, from: fromDay, to: toDay, values: before };
      return [keyOf(place), { rowId, place, before, after: before }];
    }),
  );
}

async function store(tx: Tx, { importId, plan }: Import, rows: readonly Kept[]): Promise<void> {
  if (rows.length === 0) return;
  const written = rows.map(({ rowId, place, after }) => ({
    workspace_id: tx.workspaceId,
    row_id: rowId,
    export: plan.export,
    platform: toldExport(plan.export).platform,
    shop: place.shop,
    account: place.account,
    from_day: place.from,
    to_day: place.to,
    figures: after,
    import_id: importId,
    changed_at: tx.system.now(),
  }));
  await sql`
    insert into told_figures
    select * from jsonb_populate_recordset(null::told_figures, ${JSON.stringify(written)}::jsonb)
    on conflict (workspace_id, row_id) do update set figures = excluded.figures,
      import_id = excluded.import_id, changed_at = excluded.changed_at
  `.execute(tx.db);
}

async function noteAccounts(tx: Tx, plan: ToldPlan, rows: readonly Kept[]): Promise<void> {
  const { platform } = toldExport(plan.export);
  const named = new Map(
    rows.flatMap(({ place: { shop, account } }) =>
      account === '' ? [] : [[JSON.stringify([shop, account]), { shop, account }] as const],
    ),
  );
  if (named.size === 0) return;
  await tx.db
    .insertInto('toldAccounts')
    .values(
      [...named.values()].map(({ shop, account }) => ({
        workspaceId: tx.workspaceId,
        accountId: tx.system.newId(),
        platform,
        shop,
        account,
      })),
    )
    .onConflict((row) => row.columns(['workspaceId', 'platform', 'shop', 'account']).doNothing())
    .execute();
}

/** @throws Refusal `missing` for an account that no export named. */
export async function requireAccount(tx: Tx, accountId: string): Promise<{ memberId: string | null }> {
  const row = await tx.db
    .selectFrom('toldAccounts')
    .select('memberId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', toldReasons.accountNotFound);
  return row;
}
