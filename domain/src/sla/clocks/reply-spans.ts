import { replyMetrics, type SlaMetric } from '../policy/metrics.ts';
import type { PolicyTerms } from '../policy/policy.ts';
import type { Exchange, Nudge, Standing } from '../standing/standing.ts';
import { closedPauses, joined, lastClose, type Span, staysIn, within } from './spans.ts';

/** One wait of the customer under a policy: what a robot said ends it or not. */
interface Wait {
  readonly startedAt: Date;
  readonly nudges: readonly Nudge[];
  readonly answeredAt: Date | null;
}

/** The waits that a reply metric counts; null for a metric that counts something else. */
export function replySpans(standing: Standing, terms: PolicyTerms, metric: SlaMetric): Span[] | null {
  if (!replyMetrics.some((one) => one === metric)) return null;
  const waits = waitsOf(standing.exchanges, terms.semantics.automaticReplies === 'count');
  if (metric === 'chat-response') return waits.map((wait) => spanOf(standing, terms, wait, metric));
  if (metric === 'next-response') return waits.slice(1).map((wait) => spanOf(standing, terms, wait, metric));
  const [first] = waits;
  // Nobody waits for a ticket's first answer before there is a customer; whoever opens a conversation does at once.
  if (standing.subject === 'ticket') return first ? [spanOf(standing, terms, first, metric)] : [];
  const { openedAt } = standing;
  const wait = { nudges: [], answeredAt: null, ...first, startedAt: openedAt };
  return [spanOf(standing, terms, wait, metric)];
}

function waitsOf(exchanges: readonly Exchange[], isAutomaticAnswer: boolean): Wait[] {
  const waits: Wait[] = [];
  for (const { startedAt, goesOn, nudges, automaticAt, humanAt } of exchanges) {
    const last = waits.at(-1);
    if (isAutomaticAnswer || !goesOn || last === undefined) {
      waits.push({ startedAt, nudges, answeredAt: isAutomaticAnswer ? (automaticAt ?? humanAt) : humanAt });
      continue;
    }
    const again: Nudge = { at: startedAt, why: 'message' };
    waits[waits.length - 1] = { ...last, nudges: [...last.nudges, again, ...nudges], answeredAt: humanAt };
  }
  return waits;
}

function spanOf(standing: Standing, terms: PolicyTerms, wait: Wait, metric: SlaMetric): Span {
  const { semantics, pausesIn } = terms;
  const { startedAt, answeredAt } = wait;
  const lastClosedAt = answeredAt === null ? lastClose(standing.closings) : null;
  // What is written about a ticket that is solved waits for an answer of its own.
  const closedAt = lastClosedAt !== null && lastClosedAt >= startedAt ? lastClosedAt : null;
  const endedAt = answeredAt ?? closedAt;
  const isPausing = semantics.pausesApplyTo === 'all' && metric !== 'chat-response';
  const rests = isPausing ? staysIn(standing, pausesIn) : [];
  const pauses = joined([...rests, ...closedPauses(standing.closings)]);
  return {
    anchoredAt: startedAt,
    restarts: wait.nudges.filter((nudge) => isRestart(nudge, terms, metric)).map(({ at }) => at),
    pauses: within(pauses, startedAt, endedAt),
    endedAt,
    isVoid: closedAt !== null && semantics.unansweredAtClose === 'no-count',
  };
}

/** The first response counts from the opening, whatever else the customer wrote since. */
function isRestart({ why }: Nudge, { semantics }: PolicyTerms, metric: SlaMetric): boolean {
  if (why === 'transfer') return semantics.onTransfer === 'restart';
  return semantics.replyStartsAt === 'latest' && metric !== 'first-response';
}
