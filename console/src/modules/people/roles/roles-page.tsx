import { useNavigate } from '@tanstack/react-router';
import { peopleNavWords, type Role, peoplePageWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useRoles } from '../data.ts';

/** Every role of the shop; each opens to what it may do. */
export function RolesPage() {
  const t = useSay();
  const navigate = useNavigate();
  const roles = useRoles();
  const columns = useRoleColumns(roles.data?.permissions.length ?? 0);
  return (
    <Page title={t(peopleNavWords.roles)} description={t(words.rolesHint)}>
      {roles.isPending && <PageLoading rows={10} />}
      {roles.isError && !roles.data && <PageError error={roles.error} onRetry={roles.refetch} />}
      {roles.data && (
        <DataTable
          label={t(peopleNavWords.roles)}
          columns={columns}
          rows={roles.data.items}
          rowKey={({ roleId }) => roleId}
          onOpen={({ roleId }) => navigate({ to: '/people/roles/$roleId', params: { roleId } })}
          empty={null}
        />
      )}
    </Page>
  );
}

function useRoleColumns(all: number): Column<Role>[] {
  const t = useSay();
  return [
    { key: 'name', title: t(peopleNavWords.role), isTitle: true, cell: ({ name }) => <bdi>{t(name)}</bdi> },
    {
      key: 'kind',
      title: t(words.kind),
      width: '25%',
      isWide: true,
      cell: ({ isBuiltIn }) => (
        <StatusTag tone={isBuiltIn ? 'ash' : 'azure'}>{t(isBuiltIn ? words.builtIn : words.own)}</StatusTag>
      ),
    },
    {
      key: 'rights',
      title: t(words.rights),
      width: '25%',
      align: 'end',
      cell: ({ permissions }) => t(words.rightsOf, { count: permissions.length, all }),
    },
    {
      key: 'people',
      title: t(words.memberCount),
      width: '20%',
      align: 'end',
      cell: ({ memberCount }) => memberCount,
    },
  ];
}
