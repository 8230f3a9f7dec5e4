import { dayAfter, toldExport } from '@zhiyin/domain/insights';
import { fieldOf, type MetricQuestion } from '@zhiyin/domain/kit';
import { readMetrics } from '@zhiyin/domain/platform';
import { askMetrics } from '#modules/platform';
import { type Context, may } from '#platform/context.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import type { Compared, Line } from './lines.ts';

type Asked = Pick<Compared, 'export' | 'of'> & { readonly zone: string };
type Span = Pick<Line, 'from' | 'to'>;

/** What is asked of our own metric for one span of days, and for which figure. */
interface Asking {
  readonly figure: string;
  readonly span: Span;
  readonly question: MetricQuestion;
}

/** Most questions of one page: every span of its rows, for every figure that has a like of ours. */
const questionsAtOnce = 100;

/**
 * Our own number for a row and a figure: of the same days, and of whoever the row is of. Null where we have none, the
 * account is nobody's, or the reader may not know it.
 */
export async function oursBeside(
  ctx: Context,
  asked: Asked,
  lines: readonly Line[],
): Promise<(line: Line, figure: string) => number | null> {
  const asking = askable(ctx, asked);
  const found = new Map<string, number>();
  if (asking === null) return () => null;
  const askings = spansOf(lines).flatMap((span) => asking(span));
  for (let from = 0; from < askings.length; from += questionsAtOnce) {
    const lot = askings.slice(from, from + questionsAtOnce);
    const { answers } = await askMetrics(
      reading(ctx),
      lot.map(({ question }) => question),
    );
    for (const [index, { figure, span }] of lot.entries()) {
      // What is of no member is nobody's, not that of every account which nobody has said is theirs.
      for (const { group, value } of answers[index]?.rows ?? [])
        if (value !== null && (group !== null || asked.of === 'shop'))
          found.set(nameOf(span, figure, group), value);
    }
  }
  return (line, figure) =>
    found.get(nameOf(line, figure, asked.of === 'shop' ? null : line.memberId)) ?? null;
}

function nameOf({ from, to }: Span, figure: string, group: string | null): string {
  return JSON.stringify([from, to, figure, group]);
}

function spansOf(lines: readonly Line[]): Span[] {
  const spans = new Map(lines.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  return [...spans.values()];
}

/** Null where the reader sees no figures of the whole shop: what they see of it would look like all there is. */
function askable(ctx: Context, { export: of, of: scope, zone }: Asked) {
  if (scope === 'shop' && !may(ctx, readMetrics)) return null;
  const known = knownMetrics.of(ctx.system);
  const pairs = toldExport(of).figures.flatMap(({ key, ours }) => {
    const source = ours === null ? undefined : known.find(ours);
    if (source === undefined || !may(ctx, source.may)) return [];
    const { metric } = source;
    const whose = ['member', 'assignee'].find((field) => fieldOf(metric.fields, field));
    if (scope === 'agents' && whose === undefined) return [];
    return [
      {
        figure: key,
        cut: {
          metric: metric.key,
          bucket: 'none',
          compare: 'none',
          ...(scope === 'agents' && { groupBy: whose }),
        } as const,
      },
    ];
  });
  return (span: Span): Asking[] =>
    pairs.map(({ figure, cut }) => ({ figure, span, question: { ...cut, period: periodOf(span, zone) } }));
}

function periodOf({ from, to }: Span, zone: string) {
  return { from, to: dayAfter(to, 1), zone };
}

/** Of their own rows, people who ask no metrics see their own numbers, too; each metric still asks for its own right. */
function reading(ctx: Context): Context {
  const permissions = new Set([...ctx.actor.permissions, readMetrics.key]);
  return { ...ctx, actor: { ...ctx.actor, permissions } };
}
