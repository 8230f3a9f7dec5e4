import {
  archiveTeam,
  listMembers,
  listTeams,
  restoreTeam,
  type Team,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';

/** Archives a team at once, with a way back, and restores one. */
export function useKeepTeam(): { archive: (team: Team) => void; restore: (team: Team) => void } {
  const t = useSay();
  const toast = useToast();
  const archiving = useAct(archiveTeam, [listTeams, listMembers]);
  const restoring = useAct(restoreTeam, [listTeams, listMembers]);
  const onError = toast.refuse;
  const restore = ({ teamId, name }: Team) =>
    restoring.mutate(
      { params: { teamId } },
      { onError, onSuccess: () => toast.say(t(words.restoredTeam, { name })) },
    );
  const archive = (team: Team) => {
    const { teamId, name } = team;
    const onSuccess = () => toast.sayUndo(t(words.archivedOne, { name }), () => restore(team));
    archiving.mutate({ params: { teamId } }, { onError, onSuccess });
  };
  return { archive, restore };
}
