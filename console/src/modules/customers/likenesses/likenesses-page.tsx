import { Link } from '@tanstack/react-router';
import {
  type Customer,
  customersWords,
  type Likeness,
  customersIdentityWords as words,
} from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { Contacts } from '../contacts.tsx';
import { CustomerName } from '../customer-name.tsx';
import styles from '../customers.module.css';
import { useLikenesses } from '../data.ts';
import { MergeDialog } from '../merge/merge-dialog.tsx';
import { Reasons } from './reasons.tsx';
import { useTellingApart } from './use-telling-apart.ts';

/** Everybody who may be somebody else, too, and why; a person decides, pair by pair. */
export function LikenessesPage() {
  const t = useSay();
  const query = useLikenesses();
  const pages = pagesOf<Likeness>(query);
  const [open, setOpen] = useState<Likeness | null>(null);
  const columns = useColumns(t, setOpen);
  return (
    <Page
      title={t(customersWords.lookalikes)}
      description={
        <>
          <BackLink to="/customers" label={t(customersWords.allCustomers)} />
          <span className={styles['hint']}>{t(words.likenessesHint)}</span>
        </>
      }
    >
      {query.isPending && <PageLoading rows={8} />}
      {query.isError && !query.data && <PageError error={query.error} onRetry={query.refetch} />}
      {query.data && (
        <DataTable
          label={t(customersWords.lookalikes)}
          columns={columns}
          {...pages}
          rowKey={keyOf}
          onOpen={setOpen}
          empty={<Empty icon="group" title={t(words.noLikenesses)} sentence={t(words.noLikenessesHint)} />}
        />
      )}
      {open && <MergeDialog customer={open.one} other={open.other} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function useColumns(t: Say, onOpen: (likeness: Likeness) => void): Column<Likeness>[] {
  const { tell, isBusy } = useTellingApart();
  return [
    {
      key: 'one',
      title: t(words.firstCustomer),
      isTitle: true,
      cell: ({ one }) => <Person of={one} />,
    },
    { key: 'other', title: t(words.secondCustomer), cell: ({ other }) => <Person of={other} /> },
    { key: 'why', title: t(words.why), cell: ({ reasons }) => <Reasons of={reasons} /> },
    {
      key: 'foundAt',
      title: t(words.foundAt),
      width: '120px',
      isWide: true,
      cell: ({ foundAt }) => <TimeAgo moment={foundAt} />,
    },
    {
      key: 'acts',
      title: '',
      width: '220px',
      align: 'end',
      cell: (likeness) => (
        <span className={styles['alikeActs']}>
          <Button size="small" onClick={() => onOpen(likeness)}>
            {t(words.lookAndJoin)}
          </Button>
          <Button
            size="small"
            type="text"
            disabled={isBusy}
            onClick={() => tell(likeness.one.customerId, likeness.other.customerId)}
          >
            {t(words.notTheSame)}
          </Button>
        </span>
      ),
    },
  ];
}

function Person({ of }: { of: Customer }) {
  return (
    <span className={styles['mergedWho']}>
      <Link to="/customers/$customerId" params={{ customerId: of.customerId }}>
        <CustomerName name={of.name} />
      </Link>
      <Contacts of={of} />
    </span>
  );
}

function keyOf({ one, other }: Likeness): string {
  return `${one.customerId} ${other.customerId}`;
}
