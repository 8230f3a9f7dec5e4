import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  type TicketEntry,
  ticketFrameWords,
  ticketsHandle,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { ExportList } from '#ui/table/export-list.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { BoardView } from '../board/board-view.tsx';
import { CalendarView } from '../calendar/calendar-view.tsx';
import { NewTicketDialog } from '../create/new-ticket-dialog.tsx';
import { everyTicket, type TicketsQuery, useTickets } from '../data.ts';
import { TicketBulkBar } from './bulk-bar.tsx';
import { NarrowBar } from './narrow-bar.tsx';
import { isNarrow, type Narrowing, narrowingOf, queryOf, searchOf } from './narrowing.ts';
import { useExportColumns, useTicketColumns } from './ticket-columns.tsx';

/** Every ticket that one may see, as a list, a board or a calendar. */
export function TicketsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const mayHandle = useMay()(ticketsHandle);
  const [isAdding, setAdding] = useState(false);
  const by = narrowingOf(useSearch({ strict: false }));
  const change = (some: Partial<Narrowing>) =>
    navigate({ to: '/tickets', search: searchOf({ ...by, ...some }), replace: true });
  const query = queryOf(by);
  useShortcut('c', words.add, () => setAdding(true), { isOn: mayHandle });
  const add = mayHandle && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
      {t(words.add)}
    </Button>
  );
  return (
    <Page title={t(ticketFrameWords.tickets)} description={t(words.ticketsHint)} actions={add}>
      <NarrowBar value={by} onChange={change} actions={<Export query={query} />} />
      {by.view === 'list' && (
        <TicketList
          query={query}
          empty={
            isNarrow(by) ? (
              <NothingFits onShowAll={() => change(narrowingOf({ scope: 'all' }))} />
            ) : (
              <Empty icon="ticket" title={t(words.none)} sentence={t(words.noneHint)} action={add} />
            )
          }
        />
      )}
      {by.view === 'board' && <BoardView query={query} />}
      {by.view === 'calendar' && (
        <CalendarView
          query={query}
          month={by.month}
          isNarrowed={isNarrow(by)}
          onMonth={(month) => change({ month })}
        />
      )}
      {isAdding && <NewTicketDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function NothingFits({ onShowAll }: { onShowAll: () => void }) {
  const t = useSay();
  return (
    <Empty
      icon="search"
      title={t(words.noneFound)}
      sentence={t(words.noneFoundHint)}
      action={<Button onClick={onShowAll}>{t(words.showAll)}</Button>}
    />
  );
}

function TicketList({ query, empty }: { query: TicketsQuery; empty: ReactNode }) {
  const t = useSay();
  const navigate = useNavigate();
  const mayHandle = useMay()(ticketsHandle);
  const columns = useTicketColumns();
  const tickets = useTickets(query);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (tickets.isPending) return <PageLoading rows={10} />;
  if (!tickets.data) return <PageError error={tickets.error} onRetry={tickets.refetch} />;
  return (
    <>
      {chosen.size > 0 && (
        <TicketBulkBar
          chosen={chosen}
          rows={pagesOf<TicketEntry>(tickets).rows}
          onDone={() => setChosen(new Set())}
        />
      )}
      <DataTable
        label={t(ticketFrameWords.tickets)}
        columns={columns}
        {...pagesOf<TicketEntry>(tickets)}
        rowKey={({ ticketId }) => ticketId}
        onOpen={({ ticketId }) => navigate({ to: '/tickets/$ticketId', params: { ticketId } })}
        {...(mayHandle && { selection: { chosen, onChange: setChosen } })}
        empty={empty}
      />
    </>
  );
}

function Export({ query }: { query: TicketsQuery }) {
  const t = useSay();
  return (
    <ExportList name={t(words.exportName)} columns={useExportColumns()} every={() => everyTicket(query)} />
  );
}
