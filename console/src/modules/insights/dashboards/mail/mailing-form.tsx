import { calendarEditorWords, words as consoleWords } from '@zhiyin/domain/console';
import {
  dashboardsShare,
  type Mailing,
  type MailingDraft,
  mailedFormats,
  mailingTurns,
  receiversMax,
  spanWords,
  viewSpans,
  mailingWords as words,
} from '@zhiyin/domain/insights';
import { weekdays } from '@zhiyin/domain/kit';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { TimeInput } from '#ui/calendar-editor/time-input.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { Labelled } from '../../cards/edit/labelled.tsx';
import { useTake } from '../look/take-menu.tsx';
import { draftOf, useMailingActs } from './data.ts';
import styles from './mail.module.css';
import type { Mailed } from './mailed.ts';

interface Props extends Mailed {
  /** Null makes a new one. */
  readonly mailing: Mailing | null;
  readonly onDone: () => void;
}

const turns = { day: words.day, week: words.week, month: words.month } as const;
/** Days that are fixed would say the same for ever. */
const spans = viewSpans.filter((span) => span !== 'custom');

/** When, of what, as what and to whom. */
export function MailingForm({ mailing, onDone, ...mailed }: Props) {
  const t = useSay();
  const { save, isSaving } = useSaving(mailing, onDone);
  const { take, isBusy } = useTake();
  const [draft, set] = useState(useBegun(mailing, mailed));
  const alter = (next: Partial<MailingDraft>) => set((before) => ({ ...before, ...next }));
  const isWhole = draft.formats.length > 0 && draft.receiverIds.length > 0 && draft.time !== '';
  const [format = 'pdf'] = draft.formats;
  const preview = () => take({ cards: mailed.cards, view: draft.view, name: mailed.name, format });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) save(draft);
      }}
    >
      <When draft={draft} onChange={alter} />
      <What draft={draft} onChange={alter} />
      <Receivers draft={draft} onChange={alter} />
      <Checkbox checked={draft.isQuiet} onChange={({ target }) => alter({ isQuiet: target.checked })}>
        {t(words.quiet)}
      </Checkbox>
      <div className={styles['acts']}>
        <Button type="primary" htmlType="submit" disabled={!isWhole} loading={isSaving}>
          {t(words.save)}
        </Button>
        <Button loading={isBusy} onClick={preview}>
          {t(words.preview)}
        </Button>
        <Button onClick={onDone}>{t(consoleWords.cancel)}</Button>
      </div>
    </form>
  );
}

/** Makes a new one, or changes one that is there. */
function useSaving(mailing: Mailing | null, onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const { create, change } = useMailingActs();
  const done = {
    onError: toast.refuse,
    onSuccess: () => {
      toast.say(t(words.saved));
      onDone();
    },
  };
  const save = (draft: MailingDraft) => {
    if (!mailing) return create.mutate({ body: draft }, done);
    const { mailingId, revision: after } = mailing;
    change.mutate({ params: { mailingId }, body: { ...draft, after } }, done);
  };
  return { save, isSaving: create.isPending || change.isPending };
}

/** As it is set, or the view that is looked at, to oneself every Monday. */
function useBegun(mailing: Mailing | null, { dashboard, view }: Mailed): MailingDraft {
  const { memberId } = useSession().member;
  if (mailing) return draftOf(mailing);
  return {
    dashboard,
    formats: ['pdf'],
    view: view.span === 'custom' ? { ...view, span: 'last-7', from: null, to: null } : view,
    every: 'week',
    weekday: 'mon',
    monthDay: 1,
    time: '09:00',
    receiverIds: [memberId],
    isQuiet: true,
    isOn: true,
  };
}

interface PartProps {
  readonly draft: MailingDraft;
  readonly onChange: (next: Partial<MailingDraft>) => void;
}

function When({ draft, onChange }: PartProps) {
  const t = useSay();
  const { every, time } = draft;
  return (
    <div className={styles['pair']}>
      <Labelled label={t(words.every)}>
        {(ties) => (
          <Select
            {...ties}
            value={every}
            options={mailingTurns.map((value) => ({ value, label: t(turns[value]) }))}
            onChange={(next) => onChange({ every: next })}
          />
        )}
      </Labelled>
      <OnDay draft={draft} onChange={onChange} />
      <Labelled label={t(words.time)}>
        {() => (
          <TimeInput
            label={t(words.time)}
            value={time}
            onChange={(next) => onChange({ time: next.padStart(5, '0') })}
          />
        )}
      </Labelled>
    </div>
  );
}

/** Which day of the week or of the month; nothing for every day. */
function OnDay({ draft: { every, weekday, monthDay }, onChange }: PartProps) {
  const t = useSay();
  if (every === 'day') return null;
  if (every === 'week') {
    return (
      <Labelled label={t(words.weekday)}>
        {(ties) => (
          <Select
            {...ties}
            value={weekday}
            options={weekdays.map((value) => ({ value, label: t(calendarEditorWords[value]) }))}
            onChange={(next) => onChange({ weekday: next })}
          />
        )}
      </Labelled>
    );
  }
  return (
    <Labelled label={t(words.monthDay)} hint={t(words.monthDayHint)}>
      {(ties) => (
        <InputNumber
          {...ties}
          min={1}
          max={31}
          precision={0}
          value={monthDay}
          onChange={(next) => next !== null && onChange({ monthDay: next })}
        />
      )}
    </Labelled>
  );
}

function What({ draft: { view, formats }, onChange }: PartProps) {
  const t = useSay();
  return (
    <>
      <Labelled label={t(words.period)}>
        {(ties) => (
          <Select
            {...ties}
            value={view.span}
            options={spans.map((value) => ({ value, label: t(spanWords[value]) }))}
            onChange={(span) => onChange({ view: { ...view, span } })}
          />
        )}
      </Labelled>
      <Labelled label={t(words.formats)} hint={t(words.formatsHint)}>
        {(ties) => (
          <Checkbox.Group
            {...ties}
            value={formats}
            options={mailedFormats.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(next) => onChange({ formats: next })}
          />
        )}
      </Labelled>
    </>
  );
}

function Receivers({ draft: { receiverIds }, onChange }: PartProps) {
  const t = useSay();
  const may = useMay();
  const members = useMemberNames();
  const mayShare = may(dashboardsShare);
  return (
    <Labelled label={t(words.receivers)} {...(!mayShare && { hint: t(words.receiversOwnHint) })}>
      {(ties) => (
        <Select<string[]>
          {...ties}
          mode="multiple"
          disabled={!mayShare}
          value={receiverIds}
          maxCount={receiversMax}
          optionFilterProp="label"
          options={[...members].map(([value, label]) => ({ value, label }))}
          onChange={(next) => onChange({ receiverIds: next })}
        />
      )}
    </Labelled>
  );
}
