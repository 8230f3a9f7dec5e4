import { inboxWords as words } from '@zhiyin/domain/inbox';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { dayBefore, dayIn } from './day-in.ts';
import { EventLine } from './events/event-line.tsx';
import type { EventNames } from './events/event-said.ts';
import type { LineVerbs } from './line-state.tsx';
import { LineView } from './line-view.tsx';
import styles from './thread.module.css';
import type { Day, Line } from './timeline.ts';

interface Props {
  readonly day: Day;
  readonly customerName: string;
  readonly names: EventNames;
  readonly lastOfOurs: string | undefined;
  /** Up to which message the customer has read. */
  readonly customerReadNumber: number;
  /** The message that was asked for. */
  readonly found: number | null;
  readonly verbs: LineVerbs;
}

/** A day of a conversation under its date. */
export function DayView({ day, customerName, names, lastOfOurs, customerReadNumber, found, verbs }: Props) {
  const t = useSay();
  const authorOf = ({ authorKind, authorId, authorName }: Line): string => {
    if (authorKind === 'customer') return customerName;
    if (authorKind === 'system') return t(words.zhiyin);
    if (authorId === names.memberId) return t(words.you);
    return names.members.get(authorId ?? '') ?? authorName ?? t(words.colleague);
  };
  return (
    <section className={styles['day']}>
      <h3 className={styles['date']}>
        <DayName day={day} />
      </h3>
      <ol>
        {day.entries.map((entry) =>
          'event' in entry ? (
            <EventLine key={entry.key} entry={entry} names={names} />
          ) : (
            <LineView
              key={entry.key}
              line={entry}
              author={authorOf(entry)}
              mentioned={entry.mentions.flatMap((id) => names.members.get(id) ?? [])}
              isLastOfOurs={entry.key === lastOfOurs}
              isRead={entry.number !== null && entry.number <= customerReadNumber}
              isFound={entry.number !== null && entry.number === found}
              verbs={verbs}
            />
          ),
        )}
      </ol>
    </section>
  );
}

function DayName({ day }: { day: Day }) {
  const t = useSay();
  const format = useFormat();
  const { timeZone } = useLocale();
  const today = dayIn(timeZone, useNow(60));
  if (day.key === today) return t(words.today);
  if (day.key === dayBefore(today)) return t(words.yesterday);
  return <time dateTime={day.key}>{format.day(day.moment)}</time>;
}
