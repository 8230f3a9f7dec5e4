import { parseFilter } from '@zhiyin/domain/kit';
import {
  clocksOf,
  eventOf,
  type PolicyPreview,
  type PolicyTerms,
  readClock,
  replay,
  type SlaMetric,
  type Standing,
  slaManage,
  slaMetrics,
  type Tally,
} from '@zhiyin/domain/sla';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { storiesOf } from '#platform/facts/stories-of.ts';
import { followedFacts } from '../clocks/catch-up.ts';
import { conversationSubject } from '../policies/conversation-subject.ts';
import { calendarsFor, requireFilter } from '../policies/keep-policy.ts';
import { askedFields, matchPolicy } from '../policies/match-policy.ts';
import { allPolicies, type StoredPolicy } from '../policies/stored-policies.ts';

const days = 30;
/** The newest conversations of the month that are looked at; more would take longer than one waits. */
const conversationsMax = 4000;
const batchMax = 400;

interface Draft {
  readonly policyId: string | null;
  readonly isOn: boolean;
  readonly terms: PolicyTerms;
}

interface Sides {
  readonly now: readonly StoredPolicy[];
  readonly draft: readonly StoredPolicy[];
  readonly draftId: string;
}

/**
 * How the last 30 days would have come out under a draft, beside how they come out under the policies as they are: of
 * the conversations that either the draft or the policy it replaces applies to. What is recomputed is what happened;
 * which policy applies is asked of conversations as they are now.
 */
export async function previewPolicy(ctx: Context, draft: Draft): Promise<PolicyPreview> {
  requirePermission(ctx, slaManage);
  return look(ctx, async (tx) => {
    requireFilter(tx, draft.terms);
    const sides = await sidesOf(tx, draft);
    const { ids, isAll } = await recent(tx);
    const counted = newCount();
    for (let from = 0; from < ids.length; from += batchMax) {
      await countBatch(tx, sides, ids.slice(from, from + batchMax), counted);
    }
    return { days, conversations: ids.length, isAll, matched: counted.matched, metrics: rowsOf(counted) };
  });
}

async function sidesOf(tx: Tx, { policyId, isOn, terms }: Draft): Promise<Sides> {
  const now = await allPolicies(tx);
  const before = now.find((one) => one.policyId === policyId) ?? null;
  const parsed = parseFilter(conversationSubject(tx).fields, terms.filter);
  const written: StoredPolicy = {
    policyId: before?.policyId ?? 'draft',
    name: before?.name ?? '',
    isOn,
    revision: 0,
    terms: { ...terms, calendars: await calendarsFor(tx, terms, before) },
    filter: parsed.ok ? parsed.filter : null,
    changedAt: tx.system.now(),
  };
  const draft = before ? now.map((one) => (one === before ? written : one)) : [...now, written];
  return { now, draft, draftId: written.policyId };
}

async function recent(tx: Tx): Promise<{ ids: string[]; isAll: boolean }> {
  const from = new Date(tx.system.now().getTime() - days * 86_400_000);
  const rows = await tx.db
    .selectFrom('conversations')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('openedAt', '>=', from)
    .orderBy('openedAt', 'desc')
    .limit(conversationsMax + 1)
    .execute();
  const ids = rows.slice(0, conversationsMax).map(({ conversationId }) => conversationId);
  return { ids, isAll: rows.length <= conversationsMax };
}

type Side = 'now' | 'draft';
type Tallies = Map<SlaMetric, { kept: number; breached: number; open: number }>;
interface Counted {
  readonly matched: Record<Side, number>;
  readonly tallies: Record<Side, Tallies>;
}

function newCount(): Counted {
  const empty = (): Tallies => new Map(slaMetrics.map((one) => [one, { kept: 0, breached: 0, open: 0 }]));
  return { matched: { now: 0, draft: 0 }, tallies: { now: empty(), draft: empty() } };
}

async function countBatch(tx: Tx, sides: Sides, ids: readonly string[], counted: Counted): Promise<void> {
  const fields = askedFields([...sides.now, ...sides.draft]);
  const [records, stories] = await Promise.all([
    conversationSubject(tx).records(tx, ids, fields),
    storiesOf(tx, ids, followedFacts),
  ]);
  for (const id of ids) {
    const policies = {
      now: matchPolicy(tx, sides.now, records.get(id)),
      draft: matchPolicy(tx, sides.draft, records.get(id)),
    };
    const isConcerned = [policies.now, policies.draft].some((one) => one?.policyId === sides.draftId);
    const standing = isConcerned && replay((stories.get(id) ?? []).flatMap((fact) => eventOf(fact) ?? []));
    if (!standing) continue;
    for (const side of ['now', 'draft'] as const) {
      const policy = policies[side];
      if (policy?.policyId === sides.draftId) counted.matched[side] += 1;
      if (policy) countClocks(standing, policy, tx.system.now(), counted.tallies[side]);
    }
  }
}

function countClocks(standing: Standing, { terms }: StoredPolicy, now: Date, tallies: Tallies): void {
  for (const clock of clocksOf(standing, terms)) {
    const { phase, isBreached } = readClock(clock, [], now);
    const tally = tallies.get(clock.metric);
    if (!tally || (phase === 'void' && !isBreached)) continue;
    if (isBreached) tally.breached += 1;
    if (!isBreached && phase === 'ended') tally.kept += 1;
    if (!isBreached && phase !== 'ended') tally.open += 1;
  }
}

function rowsOf({ tallies }: Counted): PolicyPreview['metrics'] {
  const none: Tally = { kept: 0, breached: 0, open: 0 };
  const rows = slaMetrics.map((metric) => ({
    metric,
    now: tallies.now.get(metric) ?? none,
    draft: tallies.draft.get(metric) ?? none,
  }));
  return rows.filter(({ now, draft }) =>
    [now, draft].some(({ kept, breached, open }) => kept + breached + open > 0),
  );
}
