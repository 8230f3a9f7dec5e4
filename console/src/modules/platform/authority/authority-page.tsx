import { type AuthorityTopic, manageAuthority, authorityPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useIsNarrow } from '#lib/use-media.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from './authority.module.css';
import { useAuthority, useBound, useDecidingRoles, useHolderName } from './data.ts';
import { TopicDialog } from './topic-dialog.tsx';

/** Topics by roles: who decides what, up to which amount. */
export function AuthorityPage() {
  const t = useSay();
  const mayManage = useMay()(manageAuthority);
  const topics = useAuthority();
  const columns = useMatrixColumns();
  const [opened, setOpened] = useState<AuthorityTopic | 'new' | null>(null);
  const add = mayManage && (
    <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpened('new')}>
      {t(words.add)}
    </Button>
  );
  return (
    <Page title={t(words.authority)} description={t(words.hint)} actions={add}>
      {topics.isPending && <PageLoading rows={5} />}
      {topics.isError && !topics.data && <PageError error={topics.error} onRetry={topics.refetch} />}
      {topics.data && (
        <DataTable<AuthorityTopic>
          label={t(words.authority)}
          columns={columns}
          rows={topics.data.items}
          rowKey={({ topicId }) => topicId}
          onOpen={setOpened}
          empty={<Empty icon="seal" title={t(words.none)} sentence={t(words.noneHint)} />}
        />
      )}
      {opened && <TopicDialog topic={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}

/** One column for each role that decides anything, and one for teams and people; a phone has one for all of them. */
function useMatrixColumns(): Column<AuthorityTopic>[] {
  const t = useSay();
  const bound = useBound();
  const nameOf = useHolderName();
  const isNarrow = useIsNarrow();
  const topics = useAuthority().data?.items ?? [];
  const used = new Set(topics.flatMap(({ grants }) => grants.map(({ holderId }) => holderId)));
  const roles = useDecidingRoles().filter(({ roleId }) => used.has(roleId));
  return [
    { key: 'topic', title: t(words.topic), isTitle: true, cell: ({ name }) => t(name) },
    ...roles.map(
      ({ roleId, name }): Column<AuthorityTopic> => ({
        key: roleId,
        title: t(name),
        align: 'end',
        isWide: true,
        cell: ({ grants, currency }) =>
          bound(
            grants.find(({ holderId }) => holderId === roleId),
            currency,
          ),
      }),
    ),
    {
      key: 'others',
      title: t(isNarrow ? words.holder : words.others),
      align: 'end',
      cell: ({ grants, currency }) => {
        const shown = grants.filter(({ holderKind }) => isNarrow || holderKind !== 'role');
        if (shown.length === 0) return t(words.doesNot);
        return (
          <span className={styles['holders']}>
            {shown.map((grant) => (
              <span key={grant.holderId}>
                <bdi>{nameOf(grant)}</bdi> {bound(grant, currency)}
              </span>
            ))}
          </span>
        );
      },
    },
  ];
}
