import {
  createTeam,
  listTeams,
  renameTeam,
  type Team,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';

interface Props {
  /** Null for a team yet to be made. */
  readonly team: Team | null;
  readonly onMade: (team: Team) => void;
  readonly onClose: () => void;
}

/** Names a new team, whose members are asked for next, or renames one. */
export function TeamNameDialog({ team, onMade, onClose }: Props) {
  const t = useSay();
  const create = useAct(createTeam, [listTeams]);
  const rename = useAct(renameTeam, [listTeams]);
  const draft = useDraft({
    initial: { name: team?.name ?? '' },
    schema: createTeam.body,
    save: async (body) => {
      if (!team) return onMade(await create.mutateAsync({ body }));
      await rename.mutateAsync({ params: { teamId: team.teamId }, body });
      onClose();
    },
  });
  return (
    <Dialog title={t(team ? words.renameTeam : words.addTeam)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(team ? words.save : words.addTeam)} onCancel={onClose}>
        <TextField at={draft.at('name')} label={t(words.teamName)} isFirst />
      </DraftForm>
    </Dialog>
  );
}
