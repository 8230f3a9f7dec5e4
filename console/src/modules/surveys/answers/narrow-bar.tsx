import { scores, surveyPageWords as words } from '@zhiyin/domain/surveys';
import { Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { NarrowSelect } from '#ui/page/narrow-select.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { type Narrowing, type Span, spans, type View, views } from './narrowing.ts';

interface Props {
  readonly value: Narrowing;
  readonly onChange: (change: Partial<Narrowing>) => void;
  readonly actions: ReactNode;
}

/** What the answers are narrowed by. */
export function NarrowBar({ value, onChange, actions }: Props) {
  const t = useSay();
  const shows: Record<View, string> = {
    answered: t(words.showAnswered),
    unattended: t(words.unattended),
    asked: t(words.showAll),
  };
  return (
    <Toolbar label={t(words.narrow)} actions={actions}>
      <Segmented<View>
        aria-label={t(words.show)}
        value={value.show}
        options={views.map((view) => ({ value: view, label: shows[view] }))}
        onChange={(show) => onChange({ show })}
      />
      <Select<Span>
        aria-label={t(words.period)}
        value={value.days}
        options={spans.map((days) => ({ value: days, label: spanName(t, days) }))}
        style={{ width: 130 }}
        onChange={(days) => onChange({ days })}
      />
      <ScoreSelect value={value} onChange={onChange} />
      <SolvedSelect value={value} onChange={onChange} />
      <AgentSelect value={value} onChange={onChange} />
    </Toolbar>
  );
}

function spanName(t: ReturnType<typeof useSay>, days: Span): string {
  if (days === 0) return t(words.always);
  return days === 1 ? t(words.today) : t(words.lastDays, { count: days });
}

type Part = Pick<Props, 'value' | 'onChange'>;

function ScoreSelect({ value, onChange }: Part) {
  const t = useSay();
  return (
    <NarrowSelect
      label={t(words.score)}
      any={t(words.anyScore)}
      value={value.score}
      options={scores.toReversed().map((score) => ({ value: score, label: t(words.scoreIs, { score }) }))}
      width={120}
      onChange={(score) => onChange({ score })}
    />
  );
}

function SolvedSelect({ value, onChange }: Part) {
  const t = useSay();
  const options = [
    { value: 'yes' as const, label: t(words.solved) },
    { value: 'no' as const, label: t(words.unsolved) },
    { value: 'unsaid' as const, label: t(words.unsaid) },
  ];
  return (
    <NarrowSelect
      label={t(words.solvedAsk)}
      any={t(words.anySolved)}
      value={value.solved}
      options={options}
      width={130}
      onChange={(solved) => onChange({ solved })}
    />
  );
}

function AgentSelect({ value, onChange }: Part) {
  const t = useSay();
  const members = [...useMemberNames()].map(([memberId, name]) => ({ value: memberId, label: name }));
  return (
    <NarrowSelect
      label={t(words.agent)}
      any={t(words.anyAgent)}
      value={value.agent}
      options={[...members, { value: 'nobody', label: t(words.nobody) }]}
      width={140}
      isSearched
      onChange={(agent) => onChange({ agent })}
    />
  );
}
