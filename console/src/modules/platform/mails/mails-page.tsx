import { useInfiniteQuery } from '@tanstack/react-query';
import { listMails, type Mail, MailState, mailWords, mailPageWords as words } from '@zhiyin/domain/platform';
import { Segmented } from 'antd';
import { useState } from 'react';
import { endpointPages } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Banner } from '#ui/page/banner.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { HandOnDialog } from './hand-on-dialog.tsx';
import { mailStates, useMailColumns } from './mail-columns.tsx';

type Shown = MailState | 'all';

/** What Zhiyin mails, and what a person has to hand on because no mail server does. */
export function MailsPage() {
  const t = useSay();
  const [shown, setShown] = useState<Shown>('all');
  const options = [
    { value: 'all' as const, label: t(words.all) },
    ...MailState.options.map((state) => ({ value: state, label: t(mailStates[state].words) })),
  ];
  return (
    <Page title={t(words.mails)} description={t(words.mailsHint)}>
      <Toolbar label={t(words.state)}>
        <Segmented<Shown> aria-label={t(words.state)} value={shown} onChange={setShown} options={options} />
      </Toolbar>
      <MailList shown={shown} />
    </Page>
  );
}

function MailList({ shown }: { shown: Shown }) {
  const t = useSay();
  const [handing, setHanding] = useState<Mail | null>(null);
  const columns = useMailColumns(setHanding);
  const query = useInfiniteQuery(
    endpointPages(listMails, shown, (after) => ({
      query: { ...(shown !== 'all' && { state: shown }), ...(after && { after }) },
    })),
  );
  if (query.isPending) return <PageLoading rows={6} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  const pages = pagesOf<Mail>(query);
  return (
    <>
      {pages.rows.some(({ state }) => state === 'held') && (
        <Banner tone="amber" icon="mail">
          {t(mailWords.noMailServer)}
        </Banner>
      )}
      <DataTable
        label={t(words.mails)}
        columns={columns}
        {...pages}
        rowKey={({ mailId }) => mailId}
        empty={<Empty icon="mail" title={t(words.none)} sentence={t(words.noneHint)} />}
      />
      {handing && <HandOnDialog mail={handing} onClose={() => setHanding(null)} />}
    </>
  );
}
