import { useInfiniteQuery } from '@tanstack/react-query';
import { kitWords, words } from '@zhiyin/domain/console';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import type { Column } from '#ui/table/column.ts';
import { downloadCsv } from '#ui/table/csv.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useConversationColumns } from '../conversation-columns.tsx';
import { conversationPage, type SampleConversation } from '../samples.ts';
import { Section } from '../section.tsx';

const pageSize = 8;

export function Lists() {
  const t = useSay();
  const columns = useConversationColumns();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const query = useInfiniteQuery({
    queryKey: ['kit'],
    queryFn: async ({ pageParam }) => conversationPage(Number(pageParam), pageSize),
    initialPageParam: '0',
    getNextPageParam: (last) => last.next,
  });
  const pages = pagesOf(query);
  if (query.isPending) return <PageLoading />;

  return (
    <Section title={kitWords.lists} sentence={kitWords.listsSay}>
      <ListToolbar columns={columns} rows={pages.rows} chosen={chosen} onChosen={setChosen} />
      <DataTable
        label={t(kitWords.conversations)}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpenKey(row.id)}
        openKey={openKey}
        selection={{ chosen, onChange: setChosen }}
        empty={<Empty icon="inbox" title={t(kitWords.nothingWaits)} sentence={t(kitWords.nothingWaitsSay)} />}
      />
    </Section>
  );
}

interface ToolbarProps {
  readonly columns: readonly Column<SampleConversation>[];
  readonly rows: readonly SampleConversation[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

function ListToolbar({ columns, rows, chosen, onChosen }: ToolbarProps) {
  const t = useSay();
  const toast = useToast();
  const close = () => {
    onChosen(new Set());
    toast.sayUndo(t(kitWords.closedSome, { count: chosen.size }), () => onChosen(chosen));
  };
  const verbs = (
    <>
      <Button disabled={chosen.size === 0} onClick={close}>
        {t(kitWords.closeChosen)}
      </Button>
      <Button
        icon={<Icon name="download" />}
        onClick={() => downloadCsv(t(kitWords.conversations), columns, rows)}
      >
        {t(words.exportCsv)}
      </Button>
    </>
  );
  return (
    <Toolbar label={t(kitWords.searchConversations)} actions={verbs}>
      <Input
        prefix={<Icon name="search" />}
        placeholder={t(kitWords.searchConversations)}
        aria-label={t(kitWords.searchConversations)}
        style={{ width: 240 }}
      />
      {chosen.size > 0 && <span>{t(words.chosenCount, { count: chosen.size })}</span>}
    </Toolbar>
  );
}
