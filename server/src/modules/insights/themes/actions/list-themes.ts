import {
  type listThemeNames as contract,
  SaidAspect,
  type ThemeLine,
  type Themes,
  themesRead,
} from '@zhiyin/domain/insights';
import { type Reason, resolveReason } from '@zhiyin/domain/reasons';
import { sql } from 'kysely';
import type { z } from 'zod';
import { allReasons } from '#modules/reasons';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { readRound } from '../find-new-themes.ts';
import { movedBy } from '../moved.ts';
import { allThemes, holdersOf, nameOf, type ThemeRow, wordsOf } from '../rows.ts';
import { isShown, type Narrowing, shownSentences } from '../shown.ts';

const dayMs = 86_400_000;

/** Sentences of one theme in one part of the period, or in all of the period before (`part` null). */
interface Counted extends Felt {
  readonly themeId: string | null;
  readonly part: number | null;
}

interface Felt {
  readonly count: number;
  readonly negative: number;
  readonly positive: number;
  readonly complaints: number;
}

const felt = sql`count(*)::int as count, (count(*) filter (where s.feeling = 'negative'))::int as negative,
  (count(*) filter (where s.feeling = 'positive'))::int as positive,
  (count(*) filter (where s.is_complaint))::int as complaints`;

/** What customers speak of in a period, as far as the caller may see it: the most spoken of first. */
export async function listThemes(ctx: Context, by: Narrowing): Promise<Themes> {
  requirePermission(ctx, themesRead);
  return look(ctx, async (tx) => {
    const parts = partsOf(by);
    const counted = await count(tx, by, parts);
    const themes = await allThemes(tx);
    const reasons = await allReasons(tx);
    const round = await readRound(tx);
    const here = counted.filter(({ part }) => part !== null);
    const before = counted.filter(({ part }) => part === null);
    const whole = { now: sumOf(here), before: sumOf(before) };
    const holders = holdersOf(themes);
    const isHeldBy = (themeId: string) => (row: Counted) =>
      row.themeId !== null && holders.get(row.themeId) === themeId;
    const lines = themes
      .filter(({ mergedInto }) => mergedInto === null)
      .map((theme) => {
        const own = {
          now: here.filter(isHeldBy(theme.themeId)),
          before: before.filter(isHeldBy(theme.themeId)),
        };
        return lineOf(theme, own, whole, { themes, holders, reasons, parts: parts.starts.length });
      });
    return {
      items: lines.sort((a, b) => b.count - a.count || (a.themeId < b.themeId ? -1 : 1)),
      all: whole.now,
      before: whole.before.count,
      rest: sumOf(here.filter(({ themeId }) => themeId === null || !holders.has(themeId))),
      aspects: await countAspects(tx, by),
      parts: parts.starts.map((start) => start.toISOString()),
      foundAt: round?.foundAt?.toISOString() ?? null,
      isLooking: round?.nextAt != null && round.nextAt <= tx.system.now(),
    };
  });
}

/** What themes are called, those that were merged by what holds them. */
export async function listThemeNames(ctx: Context): Promise<z.output<(typeof contract)['response']>> {
  requirePermission(ctx, themesRead);
  const themes = await look(ctx, allThemes);
  return { items: themes.map((theme) => ({ themeId: theme.themeId, name: nameOf(theme) })) };
}

interface Around {
  readonly themes: readonly ThemeRow[];
  readonly holders: ReadonlyMap<string, string>;
  readonly reasons: readonly Reason[];
  readonly parts: number;
}

function lineOf(
  theme: ThemeRow,
  own: { now: readonly Counted[]; before: readonly Counted[] },
  whole: { now: Felt; before: Felt },
  { themes, holders, reasons, parts }: Around,
): ThemeLine {
  const now = sumOf(own.now);
  const before = sumOf(own.before);
  const trend = Array.from({ length: parts }, (_, part) => {
    const { count: said, negative } = sumOf(own.now.filter((row) => row.part === part));
    return { count: said, negative };
  });
  return {
    themeId: theme.themeId,
    name: nameOf(theme),
    isNamed: theme.nameZh !== null,
    terms: wordsOf(theme),
    reasonKey: theme.reasonKey === null ? null : (resolveReason(reasons, theme.reasonKey)?.key ?? null),
    isHidden: theme.isHidden,
    merged: themes
      .filter(({ themeId }) => themeId !== theme.themeId && holders.get(themeId) === theme.themeId)
      .map((one) => ({ themeId: one.themeId, name: nameOf(one) })),
    ...now,
    before: before.count,
    moved: movedBy(
      { count: now.count, all: whole.now.count },
      { count: before.count, all: whole.before.count },
    ),
    trend,
  };
}

/** A period of a month and less in days, a longer one in weeks; the last part may be shorter. */
function partsOf({ from, to }: Narrowing): { starts: Date[]; lengthMs: number } {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const days = (last - first) / dayMs;
  const lengthMs = days <= 31 ? dayMs : 7 * dayMs;
  const starts = Array.from(
    { length: Math.ceil((last - first) / lengthMs) },
    (_, part) => new Date(first + part * lengthMs),
  );
  return { starts, lengthMs };
}

async function count(tx: Tx, by: Narrowing, { lengthMs }: { lengthMs: number }): Promise<Counted[]> {
  const length = Date.parse(by.to) - Date.parse(by.from);
  const earlier = new Date(Date.parse(by.from) - length).toISOString();
  const { rows } = await sql<Counted>`
    select theme_id, part, count(*)::int as count,
      (count(*) filter (where feeling = 'negative'))::int as negative,
      (count(*) filter (where feeling = 'positive'))::int as positive,
      (count(*) filter (where is_complaint))::int as complaints
    from (
      select s.theme_id, s.feeling, s.is_complaint,
        case when s.said_at >= ${by.from}
          then floor(extract(epoch from s.said_at - ${by.from}::timestamptz) * 1000 / ${lengthMs}::float8)::int end as part
      from ${shownSentences} where ${isShown(tx, { ...by, from: earlier })}) said
    group by theme_id, part
  `.execute(tx.db);
  return rows;
}

async function countAspects(tx: Tx, { aspect: _, ...by }: Narrowing): Promise<Themes['aspects']> {
  const { rows } = await sql<Felt & { aspect: string }>`
    select aspect, ${felt} from ${shownSentences} cross join lateral unnest(s.aspects) as aspect
    where ${isShown(tx, by)} group by aspect order by count desc, aspect
  `.execute(tx.db);
  return rows.map((row) => ({ ...row, aspect: SaidAspect.parse(row.aspect) }));
}

function sumOf(rows: readonly Felt[]): Felt {
  const total = (of: (row: Felt) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  return {
    count: total((row) => row.count),
    negative: total((row) => row.negative),
    positive: total((row) => row.positive),
    complaints: total((row) => row.complaints),
  };
}
