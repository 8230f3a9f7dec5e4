import { inboxWords as words } from '@zhiyin/domain/inbox';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useSession } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { useColleagueNames } from '../data.ts';
import { dayBefore, dayIn } from './day-in.ts';
import { LineView } from './line-view.tsx';
import styles from './thread.module.css';
import type { Day, Line } from './timeline.ts';

interface Props {
  readonly day: Day;
  readonly customerName: string;
  readonly lastOfOurs: string | undefined;
  readonly onRetry: (key: string) => void;
  readonly onTakeBack: (key: string) => void;
}

/** A day of a conversation under its date. */
export function DayView({ day, customerName, lastOfOurs, onRetry, onTakeBack }: Props) {
  const t = useSay();
  const { member } = useSession();
  const names = useColleagueNames();
  const authorOf = ({ authorKind, authorId }: Line): string => {
    if (authorKind === 'customer') return customerName;
    if (authorKind === 'system') return t(words.zhiyin);
    if (authorId === member.memberId) return t(words.you);
    return names.get(authorId ?? '') ?? t(words.colleague);
  };
  return (
    <section className={styles['day']}>
      <h3 className={styles['date']}>
        <DayName day={day} />
      </h3>
      <ol>
        {day.lines.map((line) => (
          <LineView
            key={line.key}
            line={line}
            author={authorOf(line)}
            isLastOfOurs={line.key === lastOfOurs}
            onRetry={() => onRetry(line.key)}
            onTakeBack={() => onTakeBack(line.key)}
          />
        ))}
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
