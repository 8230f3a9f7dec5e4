import {
  followUpOutcomes,
  followUpOutcomeWords,
  followUpReasons,
  followUpReasonWords,
  followUpStates,
  followUpStateWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { Button, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { NarrowSelect } from '#ui/page/narrow-select.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { type Box, boxes, type Narrowing, type Span, spans } from './narrowing.ts';

interface Props {
  readonly value: Narrowing;
  readonly onChange: (change: Partial<Narrowing>) => void;
  readonly actions: ReactNode;
}

/** What the follow-ups are narrowed by. */
export function NarrowBar({ value, onChange, actions }: Props) {
  const t = useSay();
  const states = followUpStates.map((state) => ({ value: state, label: t(followUpStateWords[state]) }));
  return (
    <Toolbar label={t(words.narrow)} actions={actions}>
      <Segmented<Box>
        aria-label={t(words.show)}
        value={value.box}
        options={boxes.map((box) => ({ value: box, label: t(words[box]) }))}
        onChange={(box) => onChange({ box })}
      />
      <Select<Narrowing['state']>
        aria-label={t(words.state)}
        value={value.state}
        options={[...states, { value: 'any' as const, label: t(words.anyState) }]}
        style={{ width: 110 }}
        onChange={(state) => onChange({ state, due: null, question: null, answer: null })}
      />
      <Select<Span>
        aria-label={t(words.period)}
        value={value.days}
        options={spans.map((days) => ({ value: days, label: spanName(t, days) }))}
        style={{ width: 120 }}
        onChange={(days) => onChange({ days })}
      />
      <Choices value={value} onChange={onChange} />
      {value.answer !== null && (
        <Button icon={<Icon name="close" />} onClick={() => onChange({ question: null, answer: null })}>
          {t(words.anyAnswer)}
        </Button>
      )}
    </Toolbar>
  );
}

function spanName(t: Say, days: Span): string {
  if (days === 0) return t(words.always);
  return days === 1 ? t(words.today) : t(words.lastDays, { count: days });
}

function Choices({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const t = useSay();
  const dues = [
    { value: 'soon' as const, label: t(words.dueSoon) },
    { value: 'overdue' as const, label: t(words.overdue) },
  ];
  return (
    <>
      <NarrowSelect
        label={t(words.due)}
        any={t(words.anyDue)}
        value={value.due}
        options={dues}
        width={130}
        onChange={(due) => onChange({ due, ...(due && { state: 'open' as const }) })}
      />
      <NarrowSelect
        label={t(words.reason)}
        any={t(words.anyReason)}
        value={value.reason}
        options={followUpReasons.map((reason) => ({ value: reason, label: t(followUpReasonWords[reason]) }))}
        width={130}
        onChange={(reason) => onChange({ reason })}
      />
      <NarrowSelect
        label={t(words.outcome)}
        any={t(words.anyOutcome)}
        value={value.outcome}
        options={followUpOutcomes.map((one) => ({ value: one, label: t(followUpOutcomeWords[one]) }))}
        width={150}
        onChange={(outcome) => onChange({ outcome, ...(outcome && { state: 'done' as const, due: null }) })}
      />
    </>
  );
}
