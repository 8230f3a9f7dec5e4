import {
  type PromiseKind,
  promiseKinds,
  promiseKindWords,
  promiseScopes,
  promiseViews,
  promiseWords as words,
} from '@zhiyin/domain/inbox';
import { Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { useColleagues } from '../../data.ts';
import { type Narrowing, spans } from './narrowing.ts';

type Scope = (typeof promiseScopes)[number];
type View = (typeof promiseViews)[number];
const scopeWords = { mine: words.mine, team: words.team, all: words.all } as const;
const viewWords = {
  open: words.viewOpen,
  today: words.viewToday,
  late: words.viewLate,
  kept: words.viewKept,
  broken: words.viewBroken,
  all: words.viewAll,
} as const;

interface Props {
  readonly value: Narrowing;
  readonly onChange: (some: Partial<Narrowing>) => void;
  readonly actions: ReactNode;
}

/** Whose promises, how they stand, and of which kind. */
export function NarrowBar({ value, onChange, actions }: Props) {
  const t = useSay();
  const { scope, view, days } = value;
  return (
    <Toolbar label={t(words.viewLabel)} actions={actions}>
      <Segmented<Scope>
        aria-label={t(words.scopeLabel)}
        value={scope}
        onChange={(next) => onChange({ scope: next })}
        options={promiseScopes.map((one) => ({ value: one, label: t(scopeWords[one]) }))}
      />
      <Select<View>
        aria-label={t(words.viewLabel)}
        value={view}
        popupMatchSelectWidth={false}
        onChange={(next) => onChange({ view: next })}
        options={promiseViews.map((one) => ({ value: one, label: t(viewWords[one]) }))}
      />
      <Select<Narrowing['days']>
        aria-label={t(words.period)}
        value={days}
        popupMatchSelectWidth={false}
        onChange={(next) => onChange({ days: next })}
        options={spans.map((count) => ({
          value: count,
          label: count === 0 ? t(words.always) : t(words.lastDays, { count }),
        }))}
      />
      <Choices value={value} onChange={onChange} />
    </Toolbar>
  );
}

function Choices({ value: { scope, promise, ownerId }, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const t = useSay();
  const colleagues = useColleagues();
  return (
    <>
      <Select<PromiseKind | ''>
        aria-label={t(words.kindLabel)}
        value={promise ?? ''}
        popupMatchSelectWidth={false}
        onChange={(next) => onChange({ promise: next === '' ? undefined : next })}
        options={[
          { value: '', label: t(words.anyKind) },
          ...promiseKinds.map((one) => ({ value: one, label: t(promiseKindWords[one]) })),
        ]}
      />
      {scope !== 'mine' && (
        <Select<string>
          aria-label={t(words.owner)}
          placeholder={t(words.owner)}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={ownerId ?? null}
          popupMatchSelectWidth={false}
          onChange={(next) => onChange({ ownerId: next })}
          options={colleagues.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      )}
    </>
  );
}
