import {
  type Member,
  peopleManage,
  peopleNavWords,
  peopleRead,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { Button, Switch } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { AbsenceDialog } from '../absence/absence-dialog.tsx';
import { useMembers } from '../data.ts';
import { InvitationList } from '../invitations/invitation-list.tsx';
import { InviteDialog } from '../invitations/invite-dialog.tsx';
import { CapacityDialog } from '../presence/capacity-dialog.tsx';
import { useMemberColumns } from './member-columns.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { useMemberActs, useRestore } from './use-member-acts.ts';

/** Everybody who works in the shop, and who was asked to. */
export function MembersPage() {
  const t = useSay();
  const may = useMay();
  const [isInviting, setInviting] = useState(false);
  const [withRemoved, setWithRemoved] = useState(false);
  return (
    <Page
      title={t(peopleNavWords.members)}
      description={t(words.membersHint)}
      actions={
        may(peopleManage) && (
          <Button type="primary" icon={<Icon name="plus" />} onClick={() => setInviting(true)}>
            {t(words.invite)}
          </Button>
        )
      }
    >
      <Narrowing withRemoved={withRemoved} onChange={setWithRemoved} />
      {may(peopleRead) && <MemberList withRemoved={withRemoved} />}
      {may(peopleManage) && <InvitationList />}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}

function Narrowing({ withRemoved, onChange }: { withRemoved: boolean; onChange: (is: boolean) => void }) {
  const t = useSay();
  const switchId = useId();
  return (
    <Toolbar label={t(peopleNavWords.members)}>
      <Switch
        id={switchId}
        size="small"
        checked={withRemoved}
        onChange={onChange}
        aria-label={t(words.showRemoved)}
      />
      <label htmlFor={switchId}>{t(words.showRemoved)}</label>
    </Toolbar>
  );
}

function MemberList({ withRemoved }: { withRemoved: boolean }) {
  const t = useSay();
  const [changing, setChanging] = useState<Member | null>(null);
  const query = useMembers(withRemoved);
  const [limiting, setLimiting] = useState<Member | null>(null);
  const [absent, setAbsent] = useState<Member | null>(null);
  const [removing, setRemoving] = useState<Member | null>(null);
  const restore = useRestore();
  const acts = useMemberActs({
    changeRole: setChanging,
    setCapacity: setLimiting,
    setAbsence: setAbsent,
    remove: setRemoving,
  });
  const columns = useMemberColumns(acts);
  if (query.isPending) return <PageLoading rows={8} />;
  if (!query.data) return <PageError error={query.error} onRetry={query.refetch} />;
  return (
    <>
      <DataTable
        label={t(peopleNavWords.members)}
        columns={columns}
        {...pagesOf<Member>(query)}
        rowKey={({ memberId }) => memberId}
        empty={<Empty icon="people" title={t(words.onlyYou)} sentence={t(words.onlyYouHint)} />}
      />
      {limiting && <CapacityDialog member={limiting} onClose={() => setLimiting(null)} />}
      {absent && <AbsenceDialog {...absent} onClose={() => setAbsent(null)} />}
      {removing && <RemoveDialog member={removing} onRestore={restore} onClose={() => setRemoving(null)} />}
      {changing && <RoleDialog member={changing} onClose={() => setChanging(null)} />}
    </>
  );
}
