import { letterPageWords as words } from '@zhiyin/domain/inbox';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { MomentField } from '../promises/moment-field.tsx';
import styles from './letters.module.css';

interface Props {
  /** When the letter is to go out; null as soon as it is sent. */
  readonly sendsAt: string | null;
  readonly onPlan: (sendsAt: string | null) => void;
}

/** Plans the letter being written for a moment, which a click on it changes. */
export function SendLater({ sendsAt, onPlan }: Props) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  const [timing, setTiming] = useState<'not' | 'on' | 'left'>('not');
  // Whoever leaves the field is where they were before it.
  const autoFocus = timing === 'left';
  const plan = (moment: string | null) => {
    setTiming('left');
    onPlan(moment);
  };
  if (timing === 'on')
    return (
      <MomentField
        value={sendsAt}
        label={t(words.letterPlan)}
        verb={t(words.letterPlanSet)}
        onChange={plan}
        onLeave={() => setTiming('left')}
      />
    );
  if (sendsAt === null)
    return (
      <IconButton
        icon="clock"
        label={t(words.letterPlan)}
        autoFocus={autoFocus}
        onClick={() => setTiming('on')}
      />
    );
  return (
    <span className={styles['planned']}>
      <button
        type="button"
        className={styles['plannedAt']}
        title={t(words.letterPlanChange)}
        // biome-ignore lint/a11y/noAutofocus: the field that it takes the place of had the focus.
        autoFocus={autoFocus}
        onClick={() => setTiming('on')}
      >
        {t(words.letterPlanned, { time: format.brief(sendsAt, now) })}
      </button>
      <IconButton icon="close" label={t(words.letterUnplan)} onClick={() => plan(null)} />
    </span>
  );
}
