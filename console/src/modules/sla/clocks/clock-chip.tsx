import { type ClockView, metricWordsOf, type SlaSubject, slaPageWords as words } from '@zhiyin/domain/sla';
import { clockText } from '#lib/i18n/duration.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { clockFace } from './clock-face.ts';
import styles from './clocks.module.css';

const hourSeconds = 3600;
const daySeconds = 24 * hourSeconds;

interface Props {
  readonly clock: ClockView;
  readonly subject?: SlaSubject;
  readonly isWorded?: boolean;
}

/** A promise and the time that is left of it, counting down to the second in the last hour. */
export function ClockChip({ clock, subject = 'conversation', isWorded = false }: Props) {
  const t = useSay();
  const format = useFormat();
  const face = clockFace(clock, useNow(1));
  const { dueAt, metric, stateLabel, targetSeconds } = clock;
  const time = useTime(Math.abs(face.seconds));
  const target = format.duration(targetSeconds);
  const name = t(metricWordsOf(metric, subject, stateLabel).name);
  const title =
    dueAt === null
      ? t(words.pausedTitle, { metric: name, target })
      : t(words.due, { metric: name, due: format.exact(dueAt), target });
  const isLate = face.state === 'late' || (face.state === 'paused' && face.seconds < 0);
  const sentence = sentenceOf(face.state, isLate);
  return (
    <span title={title} className={classNames(styles['chip'], styles[face.tone])} data-state={face.state}>
      <Icon name={face.state === 'paused' ? 'snooze' : 'clock'} size={12} />
      <span className={isWorded ? undefined : 'spoken'}>{name}</span>
      {isWorded ? (
        <span className={styles['time']}>{t(sentence, { time })}</span>
      ) : (
        <span className={styles['time']}>
          {isLate && '−'}
          {time}
          <span className="spoken">{t(sentence, { time })}</span>
        </span>
      )}
    </span>
  );
}

function sentenceOf(state: ReturnType<typeof clockFace>['state'], isLate: boolean) {
  if (state === 'paused') return isLate ? words.pausedLate : words.paused;
  return isLate ? words.overBy : words.left;
}

/** To the second below an hour; above it seconds would only flicker. */
function useTime(seconds: number): string {
  const format = useFormat();
  if (seconds < hourSeconds) return clockText(seconds);
  const unit = seconds < daySeconds ? 60 : hourSeconds;
  return format.duration(seconds - (seconds % unit));
}
