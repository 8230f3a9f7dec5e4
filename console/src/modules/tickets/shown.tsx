import type { StateCategory } from '@zhiyin/domain/kit';
import type { TicketEntry } from '@zhiyin/domain/tickets';
import { ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { TagChips, useTags } from '#modules/inbox';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';
import styles from './tickets.module.css';

const categoryTones: Record<StateCategory, Tone> = {
  open: 'azure',
  waiting: 'amber',
  solved: 'jade',
  closed: 'ash',
};

/** Where a ticket stands, in its flow's own words. */
export function StateTag({ ticket }: { ticket: Pick<TicketEntry, 'stateLabel' | 'category'> }) {
  const t = useSay();
  return <StatusTag tone={categoryTones[ticket.category]}>{t(ticket.stateLabel)}</StatusTag>;
}

/** The tags of a ticket in their colours. */
export function TicketTags({ tagIds }: Pick<TicketEntry, 'tagIds'>) {
  const tags = useTags();
  if (tagIds.length === 0) return null;
  return (
    <span className={styles['tags']}>
      <TagChips tags={tags} tagIds={tagIds} />
    </span>
  );
}

/** When a ticket is due; late ones say so while they are still to be done. */
export function DueMark({ ticket }: { ticket: Pick<TicketEntry, 'dueAt' | 'category'> }) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(30);
  const { dueAt, category } = ticket;
  if (dueAt === null) return <span className={styles['faint']}>–</span>;
  const isActive = category === 'open' || category === 'waiting';
  const isLate = isActive && Date.parse(dueAt) < now.getTime();
  return (
    <time dateTime={dueAt} title={format.exact(dueAt)} className={isLate ? styles['late'] : undefined}>
      {isLate && <span className="spoken">{t(words.overdue)} </span>}
      {format.brief(dueAt, now)}
    </time>
  );
}
