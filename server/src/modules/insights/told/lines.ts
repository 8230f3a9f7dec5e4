import type { compareTold, ToldLine } from '@zhiyin/domain/insights';
import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { momentCursor } from '#platform/http/page.ts';
import { accountOf, isOwnOrAll } from './pieces.ts';

export type Compared = z.infer<(typeof compareTold)['query']>;

/** A row as it was imported, before ours is put beside it. */
export type Line = Omit<ToldLine, 'pairs'>;

const Figures = z.record(z.string(), z.number());

/** Rows of an export, latest first, one more than asked; of accounts those that the reader may see. */
export async function linesOf(tx: Tx, asked: Compared): Promise<Line[]> {
  const before = momentCursor.read(asked.after);
  const further =
    before === null
      ? sql`true`
      : sql`(f.from_day, f.row_id) < (${before.at.toISOString().slice(0, 10)}::date, ${before.id}::uuid)`;
  const scope =
    asked.of === 'shop' ? sql<SqlBool>`f.account = ''` : sql`f.account <> '' and ${isOwnOrAll(tx)}`;
  const ofTeam =
    asked.teamId === undefined
      ? sql`true`
      : sql`exists (select from team_members tm where tm.workspace_id = f.workspace_id
          and tm.member_id = a.member_id and tm.team_id = ${asked.teamId})`;
  const { rows } = await sql<Omit<Line, 'values'> & { figures: unknown }>`
    select f.row_id, f.from_day::text as "from", f.to_day::text as "to", f.shop, f.account, a.member_id, f.figures
    from told_figures f ${accountOf}
    where f.workspace_id = ${tx.workspaceId} and f.export = ${asked.export} and ${scope} and ${ofTeam}
      and f.from_day >= ${asked.from}::date and f.to_day < ${asked.to}::date and ${further}
    order by f.from_day desc, f.row_id desc
    limit ${asked.limit + 1}`.execute(tx.db);
  return rows.map(({ figures, ...row }) => ({ ...row, values: Figures.parse(figures) }));
}
