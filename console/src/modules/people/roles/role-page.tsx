import { words as consoleWords } from '@zhiyin/domain/console';
import { peoplePageWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useRoles } from '../data.ts';
import { RoleActs } from './role-acts.tsx';
import { RoleForm } from './role-form.tsx';

/** One role: its name in both languages and everything it may do. */
export function RolePage({ roleId }: { roleId: string }) {
  const t = useSay();
  const roles = useRoles();
  if (roles.isPending) return <PageLoading rows={10} />;
  if (!roles.data) return <PageError error={roles.error} onRetry={roles.refetch} />;
  const role = roles.data.items.find((one) => one.roleId === roleId);
  const back = <BackLink to="/people/roles" label={t(words.allRoles)} />;
  if (!role) return <Empty icon="key" title={t(consoleWords.notFoundTitle)} action={back} />;
  return (
    <Page title={t(role.name)} description={back} actions={<RoleActs role={role} />}>
      <RoleForm key={roleId} role={role} permissions={roles.data.permissions} />
    </Page>
  );
}
