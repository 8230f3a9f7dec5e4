import {
  type HandoffEntry,
  type HandoffState,
  handoffStateWords,
  handoffPageWords as words,
} from '@zhiyin/domain/handoffs';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';
import styles from './handoffs.module.css';

const tones: Record<HandoffState, Tone> = {
  sent: 'azure',
  taken: 'azure',
  returned: 'amber',
  answered: 'jade',
  disputed: 'seal',
  accepted: 'jade',
  closed: 'ash',
  withdrawn: 'ash',
};

/** Where a hand-off stands, in words. */
export function StateTag({ state }: { state: HandoffState }) {
  const t = useSay();
  return <StatusTag tone={tones[state]}>{t(handoffStateWords[state])}</StatusTag>;
}

/** When the answer is due while it is awaited; afterwards whether it came in time. */
export function DueMark({ handoff }: { handoff: Pick<HandoffEntry, 'dueAt' | 'outcome'> }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(30);
  const { dueAt, outcome } = handoff;
  const isLate = outcome === 'breached' || (dueAt !== null && Date.parse(dueAt) < now.getTime());
  if (isLate) return <span className={styles['late']}>{t(words.late)}</span>;
  if (dueAt !== null)
    return (
      <time dateTime={dueAt} title={format.exact(dueAt)}>
        {format.brief(dueAt, now)}
      </time>
    );
  return <span className={styles['faint']}>{outcome === 'kept' ? t(words.inTime) : '–'}</span>;
}
