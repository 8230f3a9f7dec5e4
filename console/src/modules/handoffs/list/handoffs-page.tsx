import { useNavigate, useSearch } from '@tanstack/react-router';
import {
  type HandoffEntry,
  handoffFrameWords,
  handoffsReadAll,
  handoffsSend,
  handoffPageWords as words,
} from '@zhiyin/domain/handoffs';
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
import { pagesOf } from '#ui/table/pages-of.ts';
import { type HandoffsQuery, useHandoffs } from '../data.ts';
import { SendDialog } from '../send/send-dialog.tsx';
import { useHandoffColumns } from './columns.tsx';
import { NarrowBar } from './narrow-bar.tsx';
import { type Narrowing, narrowingOf, queryOf, searchOf } from './narrowing.ts';

/** Hand-offs that wait for one's department, that one's team sent, or all that one may see. */
export function HandoffsPage() {
  const t = useSay();
  const navigate = useNavigate();
  const may = useMay();
  const [maySend, isOverseer] = [may(handoffsSend), may(handoffsReadAll)];
  const [isSending, setSending] = useState(false);
  const by = narrowingOf(useSearch({ strict: false }), maySend ? 'all' : 'to-answer');
  const change = (some: Partial<Narrowing>) =>
    navigate({ to: '/handoffs', search: searchOf({ ...by, ...some }), replace: true });
  useShortcut('c', words.add, () => setSending(true), { isOn: maySend });
  const add = maySend && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setSending(true)}>
      {t(words.add)}
    </Button>
  );
  const isNarrow = [by.state, by.type, by.to, by.from, by.measure, by.search].some(Boolean);
  return (
    <Page title={t(handoffFrameWords.handoffs)} description={t(words.hint)} actions={add}>
      <NarrowBar value={by} maySend={maySend || isOverseer} onChange={change} />
      <HandoffList
        query={queryOf(by)}
        empty={
          isNarrow ? (
            <Empty
              icon="search"
              title={t(words.noneFound)}
              sentence={t(words.noneFoundHint)}
              action={
                <Button onClick={() => change(narrowingOf({}, 'all'))}>{t(words.showEverything)}</Button>
              }
            />
          ) : (
            <Empty icon="swap" title={t(words.none)} sentence={t(words.noneHint)} action={add} />
          )
        }
      />
      {isSending && <SendDialog onClose={() => setSending(false)} />}
    </Page>
  );
}

function HandoffList({ query, empty }: { query: HandoffsQuery; empty: ReactNode }) {
  const t = useSay();
  const navigate = useNavigate();
  const columns = useHandoffColumns();
  const handoffs = useHandoffs(query);
  if (handoffs.isPending) return <PageLoading rows={10} />;
  if (!handoffs.data) return <PageError error={handoffs.error} onRetry={handoffs.refetch} />;
  return (
    <DataTable
      label={t(handoffFrameWords.handoffs)}
      columns={columns}
      {...pagesOf<HandoffEntry>(handoffs)}
      rowKey={({ handoffId }) => handoffId}
      onOpen={({ handoffId }) => navigate({ to: '/handoffs/$handoffId', params: { handoffId } })}
      empty={empty}
    />
  );
}
