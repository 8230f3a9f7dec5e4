import { calendarEditorWords } from '@zhiyin/domain/console';
import { type Weekday, weekdays } from '@zhiyin/domain/kit';
import { type NoticeQuiet, noticeChoiceWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { MinuteInput } from '#ui/form/minute-input.tsx';
import { SelectManyField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import type { WholeSlot } from '#ui/form/use-draft.ts';
import styles from './choices.module.css';

const usual: NoticeQuiet = { from: 22 * 60, to: 8 * 60, days: [...weekdays], wholeDays: [] };

/** Hours in which nothing is mailed or pushed: from when until when, on which days, and whole days. */
export function QuietFields({ at }: { at: WholeSlot<NoticeQuiet | null> }) {
  const t = useSay();
  const { value: quiet, onChange } = at;
  return (
    <>
      <SwitchField
        at={{ ...at, value: quiet !== null, onChange: (isOn) => onChange(isOn ? usual : null) }}
        label={t(words.quiet)}
        hint={t(words.quietHint)}
      />
      {quiet !== null && <Hours at={at} quiet={quiet} />}
    </>
  );
}

function Hours({ at, quiet }: { at: WholeSlot<NoticeQuiet | null>; quiet: NoticeQuiet }) {
  const t = useSay();
  const change = (part: Partial<NoticeQuiet>) => at.onChange({ ...quiet, ...part });
  const problemOf = (part: string) => at.within.find(({ path }) => path.startsWith(part))?.message;
  const days = weekdays.map((value) => ({ value, label: t(calendarEditorWords[value]) }));
  const slot = (part: 'days' | 'wholeDays') => ({
    id: `${at.id}-${part}`,
    value: quiet[part],
    problem: problemOf(part),
    onChange: (chosen: readonly Weekday[]) =>
      change({ [part]: weekdays.filter((day) => chosen.includes(day)) }),
  });
  return (
    <div className={styles['nested']}>
      <div className={styles['times']}>
        <MinuteInput label={t(words.from)} minute={quiet.from} onChange={(from) => change({ from })} />–
        <MinuteInput label={t(words.to)} minute={quiet.to} onChange={(to) => change({ to })} />
        {problemOf('to') && (
          <p role="alert" className={styles['problem']}>
            {problemOf('to')}
          </p>
        )}
      </div>
      <SelectManyField at={slot('days')} label={t(words.days)} options={days} />
      <SelectManyField
        at={slot('wholeDays')}
        label={t(words.wholeDays)}
        hint={t(words.wholeDaysHint)}
        options={days}
        isOptional
      />
    </div>
  );
}
