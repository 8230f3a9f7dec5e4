import {
  type Invitation,
  listInvitations,
  peopleNavWords,
  revokeInvitation,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useNow } from '#lib/use-now.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useInvitations, useMemberNames, useRoles } from '../data.ts';
import styles from '../people.module.css';

/** Who was invited and has not come yet; not shown while there is nobody. */
export function InvitationList() {
  const t = useSay();
  const columns = useInvitationColumns();
  const query = useInvitations();
  const pages = pagesOf<Invitation>(query);
  if (query.isError && !query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  if (pages.rows.length === 0) return null;
  return (
    <section className={styles['section']} aria-label={t(words.invitations)}>
      <h2 className={styles['heading']}>{t(words.invitations)}</h2>
      <DataTable
        label={t(words.invitations)}
        columns={columns}
        {...pages}
        rowKey={({ invitationId }) => invitationId}
        empty={null}
      />
    </section>
  );
}

function useInvitationColumns(): Column<Invitation>[] {
  const t = useSay();
  const names = useMemberNames();
  const roles = new Map(useRoles().data?.items.map(({ roleId, name }) => [roleId, t(name)]));
  return [
    { key: 'name', title: t(words.name), isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    { key: 'email', title: t(words.email), isWide: true, cell: ({ email }) => <bdi>{email}</bdi> },
    {
      key: 'role',
      title: t(peopleNavWords.role),
      width: '120px',
      isWide: true,
      cell: ({ roleId }) => roles.get(roleId),
    },
    {
      key: 'invitedBy',
      title: t(words.invitedBy),
      width: '120px',
      isWide: true,
      cell: ({ invitedBy }) => invitedBy && names.get(invitedBy),
    },
    {
      key: 'expires',
      title: t(words.expires),
      width: '110px',
      cell: ({ expiresAt }) => <Expiry moment={expiresAt} />,
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '90px',
      align: 'end',
      cell: (invitation) => <Revoke invitation={invitation} />,
    },
  ];
}

function Expiry({ moment }: { moment: string }) {
  const t = useSay();
  const isOver = Date.parse(moment) < useNow().getTime();
  return isOver ? <StatusTag tone="ash">{t(words.expired)}</StatusTag> : <TimeAgo moment={moment} />;
}

function Revoke({ invitation: { invitationId, name } }: { invitation: Invitation }) {
  const t = useSay();
  const toast = useToast();
  const revoke = useAct(revokeInvitation, [listInvitations]);
  const onConfirm = () =>
    revoke.mutate(
      { params: { invitationId } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.revokedOne, { name })) },
    );
  return (
    <ConfirmAct
      size="small"
      loading={revoke.isPending}
      question={{
        title: t(words.revokeAsk, { name }),
        sentence: t(words.revokeSay),
        verb: t(words.revoke),
        isDestructive: true,
      }}
      onConfirm={onConfirm}
    >
      {t(words.revoke)}
    </ConfirmAct>
  );
}
