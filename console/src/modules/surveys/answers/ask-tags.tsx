import { type Ask, surveyPageWords as words } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

/** Whether the customer says it was solved; nothing when they did not say. */
export function SolvedTag({ solved }: Pick<Ask, 'solved'>) {
  const t = useSay();
  if (solved === null) return null;
  return <StatusTag tone={solved ? 'jade' : 'amber'}>{t(solved ? words.solved : words.unsolved)}</StatusTag>;
}

/** What has become of the question, in a word. */
export function StateTag({ ask: { state, solved, isUnattended } }: { ask: Ask }) {
  const t = useSay();
  if (isUnattended) return <StatusTag tone="seal">{t(words.unattended)}</StatusTag>;
  if (state === 'open') return <StatusTag tone="azure">{t(words.waiting)}</StatusTag>;
  if (state === 'expired') return <StatusTag tone="ash">{t(words.expired)}</StatusTag>;
  if (state === 'withdrawn') return <StatusTag tone="ash">{t(words.withdrawn)}</StatusTag>;
  return solved === false ? <StatusTag tone="ash">{t(words.attended)}</StatusTag> : null;
}
