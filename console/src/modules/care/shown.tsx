import {
  type FollowUp,
  type FollowUpState,
  followUpStateWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { useMemberNames } from '#modules/people';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';
import styles from './care.module.css';

const tones: Record<FollowUpState, Tone> = {
  open: 'azure',
  done: 'jade',
  'given-up': 'amber',
  cancelled: 'ash',
};

/** What has become of a follow-up, in a word; late ones call. */
export function StateTag({ followUp: { state, isOverdue } }: { followUp: FollowUp }) {
  const t = useSay();
  if (state === 'open' && isOverdue) return <StatusTag tone="seal">{t(words.overdue)}</StatusTag>;
  return <StatusTag tone={tones[state]}>{t(followUpStateWords[state])}</StatusTag>;
}

/** When it is due; late ones say so while they are to do. */
export function DueMark({ followUp: { dueAt, state } }: { followUp: FollowUp }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(30);
  const isLate = state === 'open' && Date.parse(dueAt) < now.getTime();
  return (
    <time dateTime={dueAt} title={format.exact(dueAt)} className={isLate ? styles['late'] : undefined}>
      {isLate && <span className="spoken">{t(words.overdue)} </span>}
      {format.brief(dueAt, now)}
    </time>
  );
}

/** What owners are called; nobody is the team's queue. Empty while it loads. */
export function useOwnerName(): (ownerId: string | null) => string {
  const t = useSay();
  const names = useMemberNames();
  return (ownerId) => {
    if (ownerId === null) return t(words.nobody);
    return names.get(ownerId) ?? (names.size === 0 ? '' : t(words.someone));
  };
}
