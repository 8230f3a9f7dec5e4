import { EvidenceKind, FindingOrigin, type OpenFinding } from '@zhiyin/domain/improvement';
import type { ShownThing } from '#modules/platform';

/** What a finding begins with when it is opened from something. */
export type Seed = Pick<OpenFinding, 'title' | 'description' | 'origin' | 'reasonKey' | 'evidence' | 'goal'>;

export const emptySeed: Seed = {
  title: '',
  description: '',
  origin: 'colleague',
  reasonKey: null,
  evidence: [],
  goal: null,
};

const titleMax = 160;

/**
 * What a finding about a thing begins with: the thing is its first evidence, and the figure it is about, what must
 * move. A target that nobody has named is left open.
 *
 * @param until the day by which the figure should be there
 * @param figureSaid what the figure shows, as its evidence says it
 */
export function seedOf(
  { kind, id, title, note = '', reasonKey = null, measured }: ShownThing,
  until: string,
  figureSaid: string,
): Seed {
  const evidenceKind = EvidenceKind.safeParse(kind);
  const evidence = evidenceKind.success ? [{ kind: evidenceKind.data, ref: id, text: note }] : [];
  const target = measured?.target ?? null;
  return {
    ...{ title: title.slice(0, titleMax).toWellFormed(), reasonKey, origin: originOf(kind) },
    description: evidence.length === 0 ? note : '',
    evidence: measured ? [...evidence, { kind: 'metric', ref: measured.metric, text: figureSaid }] : evidence,
    goal:
      measured && target !== null
        ? {
            ...{ metric: measured.metric, filter: measured.filter, target, until },
            ...{ comparison: null, changedOn: null, bucket: 'day', baselineDays: 56 },
          }
        : null,
  };
}

/** A ticket is where a conversation went on. */
function originOf(kind: string): FindingOrigin {
  return FindingOrigin.catch('colleague').parse(kind === 'ticket' ? 'conversation' : kind);
}
