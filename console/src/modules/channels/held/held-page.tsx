import { type HeldLetter, heldWords, heldPageWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useState } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useHeldLetters } from './data.ts';
import styles from './held.module.css';
import { HeldActs } from './held-acts.tsx';

/** Mails that came in a flood: each waits until somebody lets it in or throws it away. */
export function HeldPage() {
  const t = useSay();
  const query = useHeldLetters();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  if (query.isPending) return <PageLoading rows={6} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  const pages = pagesOf<HeldLetter>(query);
  // What somebody else decided on meanwhile is not ticked any more.
  const chosen = new Set(pages.rows.map(({ arrivalId }) => arrivalId).filter((id) => ticked.has(id)));
  return (
    <Page title={t(words.heldLetters)} description={t(words.heldLettersHint)}>
      {pages.rows.length > 0 && (
        <HeldActs
          rows={pages.rows}
          total={query.data.pages[0]?.total ?? 0}
          chosen={chosen}
          onChoose={setTicked}
        />
      )}
      <DataTable
        label={t(words.heldLetters)}
        columns={columnsOf(t, pages.rows, setTicked)}
        {...pages}
        rowKey={({ arrivalId }) => arrivalId}
        selection={{ chosen, onChange: setTicked }}
        empty={<Empty icon="check" title={t(words.heldNone)} sentence={t(words.heldLettersHint)} />}
      />
    </Page>
  );
}

function columnsOf(
  t: Say,
  rows: readonly HeldLetter[],
  choose: (chosen: ReadonlySet<string>) => void,
): Column<HeldLetter>[] {
  const sameAs = (address: string) =>
    new Set(rows.filter(({ from }) => from?.address === address).map(({ arrivalId }) => arrivalId));
  return [
    { key: 'mail', title: t(words.heldMail), isTitle: true, cell: (one) => <Mail held={one} /> },
    {
      key: 'from',
      title: t(words.heldSender),
      width: '220px',
      cell: ({ from }) => <Sender from={from} onChoose={(address) => choose(sameAs(address))} />,
    },
    {
      key: 'why',
      title: t(words.heldWhy),
      width: '220px',
      isWide: true,
      cell: ({ heldFor }) => t(heldWords[heldFor]),
    },
    {
      key: 'came',
      title: t(words.heldCame),
      width: '110px',
      isWide: true,
      cell: ({ receivedAt }) => <TimeAgo moment={receivedAt} />,
    },
  ];
}

function Mail({ held: { subject, excerpt, accountName } }: { held: HeldLetter }) {
  return (
    <span className={styles['mail']}>
      <bdi>{subject || excerpt}</bdi>
      <small>
        <bdi>{accountName}</bdi>
        {subject !== '' && <bdi> · {excerpt}</bdi>}
      </small>
    </span>
  );
}

interface SenderProps {
  readonly from: HeldLetter['from'];
  readonly onChoose: (address: string) => void;
}

/** Pressed, it chooses all that this sender wrote. */
function Sender({ from, onChoose }: SenderProps) {
  const t = useSay();
  if (!from) return t(words.heldNoSender);
  const { address } = from;
  return (
    <Button
      type="text"
      size="small"
      className={styles['sender'] ?? ''}
      title={t(words.heldChooseSame, { address })}
      onClick={() => onChoose(address)}
    >
      <bdi>{address}</bdi>
    </Button>
  );
}
