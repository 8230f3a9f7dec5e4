import { promiseReasons, promiseWords as words } from '@zhiyin/domain/inbox';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import styles from './promises.module.css';

interface Props {
  /** Where it begins; null begins in an hour. */
  readonly value: string | null;
  readonly label: string;
  readonly onChange: (moment: string) => void;
  /** What taking it does; it is noted unless said. */
  readonly verb?: string;
  /** Where it can be left as it was: Escape leaves it. */
  readonly onLeave?: () => void;
}

/** A moment ahead, by the clock of the reader's zone; Enter takes it. */
export function MomentField({ value, label, onChange, verb, onLeave }: Props) {
  const t = useSay();
  const { timeZone } = useLocale();
  const [now] = useState(() => new Date());
  const start = value ?? new Date(now.getTime() + 3_600_000).toISOString();
  const [wall, setWall] = useState(() => wallTime(start, timeZone));
  const moment = momentOfWall(wall, timeZone);
  const isAhead = moment !== null && Date.parse(moment) > now.getTime();
  const take = () => isAhead && onChange(moment);
  return (
    <span className={styles['moment']}>
      <Input
        autoFocus
        size="small"
        type="datetime-local"
        aria-label={label}
        min={wallTime(now.toISOString(), timeZone)}
        value={wall}
        title={isAhead ? undefined : t(promiseReasons.isOver)}
        {...(!isAhead && { status: 'error' })}
        onChange={(event) => setWall(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && onLeave) {
            event.stopPropagation();
            onLeave();
          }
          if (event.key !== 'Enter') return;
          // It stands in the composer's form, which Enter would send.
          event.preventDefault();
          take();
        }}
      />
      <Button size="small" type="primary" disabled={!isAhead} onClick={take}>
        {verb ?? t(words.confirm)}
      </Button>
    </span>
  );
}
