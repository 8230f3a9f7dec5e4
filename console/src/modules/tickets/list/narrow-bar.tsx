import { TicketPriority, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SearchBox } from '#modules/customers';
import { priorityWords, useTags } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { NarrowSelect } from '#ui/page/narrow-select.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { useTicketCounts, useTypes } from '../data.ts';
import { type Narrowing, type Order, orders, type View, views, type Whose, whoses } from './narrowing.ts';

interface Props {
  readonly value: Narrowing;
  readonly onChange: (change: Partial<Narrowing>) => void;
  readonly actions: ReactNode;
}

/** What the tickets are narrowed by, and how they are shown. */
export function NarrowBar({ value, onChange, actions }: Props) {
  const t = useSay();
  const viewNames: Record<View, string> = {
    list: t(words.list),
    board: t(words.board),
    calendar: t(words.calendar),
  };
  return (
    <Toolbar label={t(words.narrow)} actions={actions}>
      <Segmented<View>
        aria-label={t(words.view)}
        value={value.view}
        options={views.map((view) => ({ value: view, label: viewNames[view] }))}
        onChange={(view) => onChange({ view })}
      />
      <SearchBox label={t(words.search)} value={value.search} onSearch={(search) => onChange({ search })} />
      <WhoseSelect value={value} onChange={onChange} />
      <OneOfMany value={value} onChange={onChange} />
      {value.view !== 'board' && <ScopeSelect value={value} onChange={onChange} />}
      {value.view === 'list' && <OrderSelect value={value} onChange={onChange} />}
    </Toolbar>
  );
}

type Part = Pick<Props, 'value' | 'onChange'>;

function WhoseSelect({ value, onChange }: Part) {
  const t = useSay();
  const counts = useTicketCounts().data;
  const members = [...useMemberNames()];
  const counted = (name: string, count: number | undefined) => (count ? `${name} ${count}` : name);
  const labels: Record<Whose, string> = {
    all: t(words.anybody),
    mine: counted(t(words.mine), counts?.mine),
    unassigned: counted(t(words.unassigned), counts?.unassigned),
    watching: t(words.watching),
    overdue: counted(t(words.overdue), counts?.overdue),
  };
  return (
    <Select<string>
      aria-label={t(words.whose)}
      value={value.whose}
      options={[
        ...whoses.map((whose) => ({ value: whose, label: labels[whose] })),
        { label: t(words.assignee), options: members.map(([id, name]) => ({ value: id, label: name })) },
      ]}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 130 }}
      onChange={(whose) => onChange({ whose })}
    />
  );
}

interface Narrower {
  readonly key: 'typeId' | 'teamId' | 'tagId' | 'priority';
  readonly label: string;
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Type, team, tag and priority, those alone of which the shop has any. */
function OneOfMany({ value, onChange }: Part) {
  return useNarrowers()
    .filter(({ options }) => options.length > 0)
    .map(({ key, label, any, options }) => (
      <NarrowSelect
        key={key}
        label={label}
        any={any}
        value={value[key] ?? null}
        options={options}
        width={120}
        isSearched
        onChange={(chosen) => onChange(changeOf(key, chosen))}
      />
    ));
}

function changeOf(key: Narrower['key'], chosen: string | null): Partial<Narrowing> {
  if (key === 'priority') return { priority: TicketPriority.safeParse(chosen).data ?? null };
  return { [key]: chosen };
}

function useNarrowers(): readonly Narrower[] {
  const t = useSay();
  const types = useTypes().data?.items ?? [];
  const teams = [...useTeamNames()];
  const tags = useTags();
  return [
    {
      key: 'typeId',
      label: t(words.type),
      any: t(words.anyType),
      options: types.map(({ typeId, name }) => ({ value: typeId, label: t(name) })),
    },
    {
      key: 'teamId',
      label: t(words.team),
      any: t(words.anyTeam),
      options: teams.map(([id, name]) => ({ value: id, label: name })),
    },
    {
      key: 'tagId',
      label: t(words.tags),
      any: t(words.anyTag),
      options: tags.map(({ tagId, name }) => ({ value: tagId, label: name })),
    },
    {
      key: 'priority',
      label: t(words.priority),
      any: t(words.anyPriority),
      options: TicketPriority.options.map((one) => ({ value: one, label: t(priorityWords[one]) })),
    },
  ];
}

function ScopeSelect({ value, onChange }: Part) {
  const t = useSay();
  return (
    <Select<Narrowing['scope']>
      aria-label={t(words.state)}
      value={value.scope}
      options={[
        { value: 'active', label: t(words.active) },
        { value: 'all', label: t(words.all) },
      ]}
      style={{ width: 128 }}
      onChange={(scope) => onChange({ scope })}
    />
  );
}

function OrderSelect({ value, onChange }: Part) {
  const t = useSay();
  const orderNames: Record<Order, string> = {
    changed: t(words.byChange),
    opened: t(words.byOpening),
    due: t(words.byDue),
    promise: t(words.byPromise),
  };
  return (
    <Select<Order>
      aria-label={t(words.order)}
      value={value.order}
      options={orders.map((order) => ({ value: order, label: orderNames[order] }))}
      style={{ width: 120 }}
      onChange={(order) => onChange({ order })}
    />
  );
}
