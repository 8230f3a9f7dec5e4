import { peopleNavWords, type Team, teamsManage, peoplePageWords as words } from '@zhiyin/domain/people';
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
import { useTeams } from '../data.ts';
import { useTeamColumns } from './team-columns.tsx';
import { TeamMembersDialog } from './team-members-dialog.tsx';
import { TeamNameDialog } from './team-name-dialog.tsx';

/** Which dialog is open, and for which team; a team yet to be made has none. */
type Opened =
  | { readonly kind: 'name'; readonly team: Team | null }
  | { readonly kind: 'members'; readonly team: Team };

/** The shop's teams and who is in them. */
export function TeamsPage() {
  const t = useSay();
  const mayManage = useMay()(teamsManage);
  const [opened, setOpened] = useState<Opened | null>(null);
  const add = (
    <Button
      type="primary"
      icon={<Icon name="plus" />}
      onClick={() => setOpened({ kind: 'name', team: null })}
    >
      {t(words.addTeam)}
    </Button>
  );
  return (
    <Page title={t(peopleNavWords.teams)} description={t(words.teamsHint)} actions={mayManage && add}>
      <TeamList mayManage={mayManage} onOpen={setOpened} />
      {opened?.kind === 'name' && (
        <TeamNameDialog
          team={opened.team}
          onMade={(team) => setOpened({ kind: 'members', team })}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'members' && <TeamMembersDialog team={opened.team} onClose={() => setOpened(null)} />}
    </Page>
  );
}

function TeamList({ mayManage, onOpen }: { mayManage: boolean; onOpen: (opened: Opened) => void }) {
  const t = useSay();
  const switchId = useId();
  const [withArchived, setWithArchived] = useState(false);
  const teams = useTeams();
  const columns = useTeamColumns({
    mayManage,
    onRename: (team) => onOpen({ kind: 'name', team }),
    onMembers: (team) => onOpen({ kind: 'members', team }),
  });
  if (teams.isPending) return <PageLoading rows={6} />;
  if (!teams.data) return <PageError error={teams.error} onRetry={teams.refetch} />;
  const shown = teams.data.items.filter(({ archivedAt }) => withArchived || archivedAt === null);
  return (
    <>
      <Toolbar label={t(peopleNavWords.teams)}>
        <Switch
          id={switchId}
          size="small"
          checked={withArchived}
          onChange={setWithArchived}
          aria-label={t(words.showArchived)}
        />
        <label htmlFor={switchId}>{t(words.showArchived)}</label>
      </Toolbar>
      <DataTable
        label={t(peopleNavWords.teams)}
        columns={columns}
        rows={shown}
        rowKey={({ teamId }) => teamId}
        empty={<Empty icon="people" title={t(words.noTeams)} sentence={t(words.noTeamsHint)} />}
      />
    </>
  );
}
