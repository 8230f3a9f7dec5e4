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
import type { PromiseQuery } from '../data.ts';

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
  readonly value: PromiseQuery;
  readonly onChange: (some: Partial<PromiseQuery>) => void;
  readonly actions: ReactNode;
}

/** Whose promises, how they stand, and of which kind. */
export function NarrowBar({ value, onChange, actions }: Props) {
  const t = useSay();
  const colleagues = useColleagues();
  const { scope = 'mine', view = 'open' } = value;
  return (
    <Toolbar label={t(words.viewLabel)}>
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
      <Select<PromiseKind | ''>
        aria-label={t(words.kindLabel)}
        value={value.promise ?? ''}
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
          value={value.ownerId ?? null}
          popupMatchSelectWidth={false}
          onChange={(next) => onChange({ ownerId: next })}
          options={colleagues.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        />
      )}
      {actions}
    </Toolbar>
  );
}
