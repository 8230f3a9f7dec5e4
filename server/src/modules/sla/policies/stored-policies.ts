import type { CheckedFilter } from '@zhiyin/domain/kit';
import { PolicyTerms, type SlaPolicy, slaSubjects, slaWords, type Terms } from '@zhiyin/domain/sla';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { parsePromised } from '../subjects/filter-subject.ts';
import { DatedCalendars } from '../team-hours/stored-hours.ts';

const Kind = z.enum(slaSubjects);

/** A policy as it is kept, ready to be used. */
export interface StoredPolicy
  extends Pick<SlaPolicy, 'policyId' | 'name' | 'isOn' | 'revision' | 'subjectKind'> {
  readonly terms: Terms;
  /** Null when it names fields that are there no more: it matches nothing. */
  readonly filter: CheckedFilter | null;
  readonly changedAt: Date;
}

/** The shop's policies in their order. */
export async function allPolicies(tx: Tx): Promise<StoredPolicy[]> {
  const rows = await tx.db
    .selectFrom('slaPolicies')
    .select(['policyId', 'name', 'isOn', 'revision', 'subjectKind', 'terms', 'calendars', 'changedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null)
    .orderBy('sortOrder')
    .orderBy('policyId')
    .execute();
  const policies: StoredPolicy[] = [];
  for (const { terms, calendars, ...row } of rows) {
    const subjectKind = Kind.parse(row.subjectKind);
    const parsed = PolicyTerms.parse(terms);
    const filter = await parsePromised(tx, subjectKind, parsed.filter);
    policies.push({
      ...row,
      subjectKind,
      terms: { ...parsed, calendars: DatedCalendars.parse(calendars) },
      filter: filter.ok ? filter.filter : null,
    });
  }
  return policies;
}

/** One policy of the shop. @throws Refusal `missing`. */
export async function findPolicy(tx: Tx, policyId: string): Promise<StoredPolicy> {
  const found = (await allPolicies(tx)).find((one) => one.policyId === policyId);
  if (!found) throw new Refusal('missing', slaWords.policyNotFound);
  return found;
}

export function presentPolicy({ terms, changedAt, filter, ...policy }: StoredPolicy): SlaPolicy {
  const { calendars: _, ...said } = terms;
  return { ...policy, terms: said, changedAt: changedAt.toISOString(), isUnreadable: filter === null };
}
