import { type EvidenceKind, improvementWords } from '@zhiyin/domain/improvement';
import { inboxRead } from '@zhiyin/domain/inbox';
import type { Permission } from '@zhiyin/domain/kit';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { z } from 'zod';
import { followUpTitles } from '#modules/care';
import { alertTitles, insightTitles, themeTitles } from '#modules/insights';
import { suggestionTitles } from '#modules/suggestions';
import { surveyTitles } from '#modules/surveys';
import { may, type Tx } from '#platform/context.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { Refusal } from '#platform/refusal.ts';
import { knownSubjects } from '#platform/subjects/known-subjects.ts';

interface Referring {
  readonly kind: string;
  readonly ref: string | null;
}

type Titles = ReadonlyMap<string, string>;
/** What things are called, as far as they are there and the caller may see them. */
type TitlesOf = (tx: Tx, ids: readonly string[]) => Promise<Titles>;

const readers: Readonly<Record<Exclude<EvidenceKind, 'note' | 'metric'>, TitlesOf>> = {
  conversation: (tx, ids) => subjectTitles(tx, ids, 'conversation', inboxRead),
  ticket: (tx, ids) => subjectTitles(tx, ids, 'ticket', ticketsRead),
  survey: surveyTitles,
  theme: themeTitles,
  'follow-up': followUpTitles,
  alert: alertTitles,
  insight: insightTitles,
  suggestion: suggestionTitles,
};

const Title = z.string();

/** One must be allowed to see the kind at all; which of them, their own rules say. */
async function subjectTitles(
  tx: Tx,
  ids: readonly string[],
  kind: string,
  permission: Permission,
): Promise<Titles> {
  const subject = knownSubjects.of(tx.system).find(kind);
  if (!subject || !may(tx, permission)) return new Map();
  const records = await subject.records(tx, [...ids], [subject.titleField]);
  const titled = [...records].map(([id, record]) => {
    const title = Title.safeParse(record[subject.titleField]);
    return [id, title.success ? title.data : ''] as const;
  });
  return new Map(titled);
}

/** What the things that evidence names are called, as far as the caller may see them. */
export async function titlesOf(tx: Tx, evidence: readonly Referring[]): Promise<Titles> {
  const titles = new Map<string, string>();
  for (const [kind, read] of Object.entries(readers)) {
    const ids = evidence.flatMap((one) => (one.kind === kind && one.ref !== null ? [one.ref] : []));
    if (ids.length === 0) continue;
    for (const [id, title] of await read(tx, [...new Set(ids)])) titles.set(id, title);
  }
  return titles;
}

/** @throws Refusal `missing` when evidence names what is not there, or is not for the caller to see; `invalid` when a note says nothing. */
export async function requireReferred(
  tx: Tx,
  { kind, ref, text }: Referring & { text: string },
): Promise<void> {
  if (kind === 'note') {
    if (text === '') throw new Refusal('invalid', improvementWords.saysNothing);
    return;
  }
  if (!(await isThere(tx, { kind, ref }))) throw new Refusal('missing', improvementWords.refGone);
}

async function isThere(tx: Tx, { kind, ref }: Referring): Promise<boolean> {
  if (ref === null) return false;
  if (kind === 'metric') {
    const source = knownMetrics.of(tx.system).find(ref);
    return source !== undefined && may(tx, source.may);
  }
  if (!z.uuid().safeParse(ref).success) return false;
  return (await titlesOf(tx, [{ kind, ref }])).has(ref);
}
