import {
  clocksOf,
  eventsOf,
  flowStateOf,
  type PolicyPreview,
  type PolicyTerms,
  readClock,
  replay,
  type SlaMetric,
  type SlaSubject,
  type Standing,
  slaManage,
  slaMetrics,
  type Tally,
} from '@zhiyin/domain/sla';
import { sql } from 'kysely';
import { isOurs } from '#modules/inbox';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { storiesOf } from '#platform/facts/stories-of.ts';
import { calendarsFor, requireTerms } from '../policies/keep-policy.ts';
import { askedFields, inTeamHours, matchPolicy, policiesFor } from '../policies/match-policy.ts';
import { allPolicies, type StoredPolicy } from '../policies/stored-policies.ts';
import { parsePromised, subjectKnowing } from '../subjects/filter-subject.ts';
import { followedFacts, promisedById } from '../subjects/promised.ts';
import { allTeamHours, type StoredHours } from '../team-hours/stored-hours.ts';

const days = 30;
/** The newest things of the month that are looked at; more would take longer than one waits. */
const thingsMax = 4000;
const batchMax = 400;

interface Draft {
  readonly policyId: string | null;
  readonly isOn: boolean;
  readonly subjectKind: SlaSubject;
  readonly terms: PolicyTerms;
}

interface Sides {
  readonly subjectKind: SlaSubject;
  readonly teamHours: readonly StoredHours[];
  readonly now: readonly StoredPolicy[];
  readonly draft: readonly StoredPolicy[];
  readonly draftId: string;
}

/**
 * How the last 30 days would have come out under a draft, beside how they come out under the policies as they are: of
 * the conversations or tickets that either the draft or the policy it replaces applies to. What is recomputed is what happened;
 * which policy applies is asked of things as they are now.
 */
export async function previewPolicy(ctx: Context, draft: Draft): Promise<PolicyPreview> {
  requirePermission(ctx, slaManage);
  return look(ctx, async (tx) => {
    await requireTerms(tx, draft.subjectKind, draft.terms);
    const sides = await sidesOf(tx, draft);
    const { ids, isAll } = await recent(tx, draft.subjectKind);
    const counted = newCount();
    for (let from = 0; from < ids.length; from += batchMax) {
      await countBatch(tx, sides, ids.slice(from, from + batchMax), counted);
    }
    return { days, conversations: ids.length, isAll, matched: counted.matched, metrics: rowsOf(counted) };
  });
}

async function sidesOf(tx: Tx, { policyId, isOn, subjectKind, terms }: Draft): Promise<Sides> {
  const now = policiesFor(await allPolicies(tx), subjectKind);
  const before = now.find((one) => one.policyId === policyId) ?? null;
  const parsed = await parsePromised(tx, subjectKind, terms.filter);
  const written: StoredPolicy = {
    policyId: before?.policyId ?? 'draft',
    name: before?.name ?? '',
    isOn,
    subjectKind,
    revision: 0,
    terms: { ...terms, calendars: await calendarsFor(tx, terms, before) },
    filter: parsed.ok ? parsed.filter : null,
    changedAt: tx.system.now(),
  };
  const draft = before ? now.map((one) => (one === before ? written : one)) : [...now, written];
  return { subjectKind, teamHours: await allTeamHours(tx), now, draft, draftId: written.policyId };
}

async function recent(tx: Tx, subjectKind: SlaSubject): Promise<{ ids: string[]; isAll: boolean }> {
  const from = new Date(tx.system.now().getTime() - days * 86_400_000);
  const things =
    subjectKind === 'ticket'
      ? sql`select ticket_id as id, opened_at from tickets where true`
      : sql`select conversation_id as id, opened_at from conversations c where ${isOurs}`;
  const { rows } = await sql<{ id: string }>`
    ${things} and workspace_id = ${tx.workspaceId} and opened_at >= ${from}
    order by opened_at desc limit ${thingsMax + 1}
  `.execute(tx.db);
  return { ids: rows.slice(0, thingsMax).map(({ id }) => id), isAll: rows.length <= thingsMax };
}

type Side = 'now' | 'draft';
type Tallies = Map<SlaMetric, { kept: number; breached: number; open: number }>;
interface Counted {
  readonly matched: Record<Side, number>;
  readonly tallies: Record<Side, Tallies>;
}

function newCount(): Counted {
  return { matched: { now: 0, draft: 0 }, tallies: { now: new Map(), draft: new Map() } };
}

async function countBatch(tx: Tx, sides: Sides, ids: readonly string[], counted: Counted): Promise<void> {
  const { subjectKind, teamHours } = sides;
  const fields = askedFields([...sides.now, ...sides.draft]);
  const subject = await subjectKnowing(tx, subjectKind, fields);
  const [records, stories, things] = await Promise.all([
    subject.records(tx, ids, fields),
    storiesOf(tx, ids, followedFacts[subjectKind]),
    promisedById(tx, subjectKind, ids),
  ]);
  for (const id of ids) {
    const policies = {
      now: matchPolicy(tx, sides.now, records.get(id)),
      draft: matchPolicy(tx, sides.draft, records.get(id)),
    };
    const isConcerned = [policies.now, policies.draft].some((one) => one?.policyId === sides.draftId);
    const standing = isConcerned && replay((stories.get(id) ?? []).flatMap(eventsOf), null, subjectKind);
    if (!standing) continue;
    for (const side of ['now', 'draft'] as const) {
      const policy = policies[side];
      if (policy?.policyId === sides.draftId) counted.matched[side] += 1;
      const teamId = things.get(id)?.teamId ?? null;
      if (policy)
        countClocks(standing, inTeamHours(policy, teamId, teamHours), tx.system.now(), counted.tallies[side]);
    }
  }
}

function countClocks(standing: Standing, { terms }: StoredPolicy, now: Date, tallies: Tallies): void {
  for (const clock of clocksOf(standing, terms)) {
    const { phase, isBreached } = readClock(clock, [], now);
    if (phase === 'void' && !isBreached) continue;
    const tally = tallies.get(clock.metric) ?? { kept: 0, breached: 0, open: 0 };
    tallies.set(clock.metric, tally);
    if (isBreached) tally.breached += 1;
    if (!isBreached && phase === 'ended') tally.kept += 1;
    if (!isBreached && phase !== 'ended') tally.open += 1;
  }
}

function rowsOf({ tallies }: Counted): PolicyPreview['metrics'] {
  const none: Tally = { kept: 0, breached: 0, open: 0 };
  const counted = new Set([...tallies.now.keys(), ...tallies.draft.keys()]);
  const common = slaMetrics.filter((metric) => counted.has(metric));
  const ofStates = [...counted].filter((metric) => flowStateOf(metric) !== null);
  return [...common, ...ofStates].map((metric) => ({
    metric,
    now: tallies.now.get(metric) ?? none,
    draft: tallies.draft.get(metric) ?? none,
  }));
}
