import { TicketPriority, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SearchBox } from '#modules/customers';
import { priorityWords } from '#modules/inbox';
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
      <TypeSelect value={value} onChange={onChange} />
      <Select<Narrowing['priority']>
        allowClear
        aria-label={t(words.priority)}
        placeholder={t(words.anyPriority)}
        value={value.priority}
        options={TicketPriority.options.map((one) => ({ value: one, label: t(priorityWords[one]) }))}
        style={{ width: 120 }}
        onChange={(priority) => onChange({ priority: priority ?? null })}
      />
      {value.view === 'list' && <ListSelects value={value} onChange={onChange} />}
    </Toolbar>
  );
}

type Part = Pick<Props, 'value' | 'onChange'>;

function WhoseSelect({ value, onChange }: Part) {
  const t = useSay();
  const counts = useTicketCounts().data;
  const counted = (name: string, count: number | undefined) => (count ? `${name} ${count}` : name);
  const labels: Record<Whose, string> = {
    all: t(words.anybody),
    mine: counted(t(words.mine), counts?.mine),
    unassigned: counted(t(words.unassigned), counts?.unassigned),
    watching: t(words.watching),
    overdue: counted(t(words.overdue), counts?.overdue),
  };
  return (
    <Select<Whose>
      aria-label={t(words.whose)}
      value={value.whose}
      options={whoses.map((whose) => ({ value: whose, label: labels[whose] }))}
      style={{ width: 130 }}
      onChange={(whose) => onChange({ whose })}
    />
  );
}

function TypeSelect({ value, onChange }: Part) {
  const t = useSay();
  const types = useTypes().data?.items ?? [];
  return (
    <Select<string>
      allowClear
      aria-label={t(words.type)}
      placeholder={t(words.anyType)}
      value={value.typeId}
      options={types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }))}
      style={{ width: 140 }}
      onChange={(typeId) => onChange({ typeId: typeId ?? null })}
    />
  );
}

function ListSelects({ value, onChange }: Part) {
  const t = useSay();
  const orderNames: Record<Order, string> = {
    changed: t(words.byChange),
    opened: t(words.byOpening),
    due: t(words.byDue),
  };
  return (
    <>
      <Select<Narrowing['scope']>
        aria-label={t(words.state)}
        value={value.scope}
        options={[
          { value: 'active', label: t(words.active) },
          { value: 'all', label: t(words.all) },
        ]}
        style={{ width: 110 }}
        onChange={(scope) => onChange({ scope })}
      />
      <Select<Order>
        aria-label={t(words.order)}
        value={value.order}
        options={orders.map((order) => ({ value: order, label: orderNames[order] }))}
        style={{ width: 120 }}
        onChange={(order) => onChange({ order })}
      />
    </>
  );
}
