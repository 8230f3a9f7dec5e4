import { type ToldAccount, toldWords as words } from '@zhiyin/domain/insights';
import { platformName } from '@zhiyin/domain/store';
import { Button, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useGoneMembers, useMemberNames } from '#modules/people';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useMatchAccount, useToldAccounts } from './data.ts';
import styles from './told.module.css';

/** Whose the accounts in the exports are; those that are nobody's yet come first. */
export function AccountsPart() {
  const t = useSay();
  const query = useToldAccounts();
  if (query.isPending) return <PageLoading rows={6} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  const columns: Column<ToldAccount>[] = [
    { key: 'account', title: t(words.whose), isTitle: true, cell: ({ account }) => <bdi>{account}</bdi> },
    {
      key: 'shop',
      title: t(words.shop),
      isWide: true,
      cell: ({ platform, shop }) => (
        <>
          {t(platformName(platform))} <bdi className={styles['faint']}>{shop}</bdi>
        </>
      ),
    },
    { key: 'member', title: t(words.colleague), width: '340px', cell: (one) => <Whose one={one} /> },
  ];
  return (
    <>
      <p className={styles['faint']}>{t(words.accountsHint)}</p>
      <DataTable
        label={t(words.accounts)}
        columns={columns}
        rows={query.data.items}
        rowKey={({ accountId }) => accountId}
        empty={<Empty icon="person" title={t(words.noAccounts)} sentence={t(words.noAccountsHint)} />}
      />
    </>
  );
}

function Whose({ one: { accountId, account, memberId, suggestedId } }: { one: ToldAccount }) {
  const t = useSay();
  const toast = useToast();
  const match = useMatchAccount();
  const names = useMemberNames();
  const gone = useGoneMembers();
  const options = [...names].flatMap(([value, label]) =>
    gone.has(value) && value !== memberId ? [] : [{ value, label }],
  );
  const say = (to: string | null) =>
    match.mutate(
      { params: { accountId }, body: { memberId: to } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.matched)) },
    );
  const suggested = suggestedId === null ? undefined : names.get(suggestedId);
  return (
    <span className={styles['head']}>
      <Select
        allowClear
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={`${t(words.colleague)} ${account}`}
        placeholder={t(words.nobody)}
        value={memberId}
        options={options}
        loading={match.isPending}
        style={{ width: 160 }}
        onChange={(to) => say(to ?? null)}
      />
      {suggested !== undefined && (
        <span>
          {t(words.suggested, { name: suggested })}{' '}
          <Button size="small" loading={match.isPending} onClick={() => say(suggestedId)}>
            {t(words.yes)}
          </Button>
        </span>
      )}
    </span>
  );
}
