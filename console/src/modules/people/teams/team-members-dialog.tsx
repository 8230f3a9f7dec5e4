import {
  listMembers,
  listTeams,
  setTeamMembers,
  type Team,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectManyField } from '#ui/form/select-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { usePresentMembers } from '../data.ts';

interface Chosen {
  readonly memberIds: readonly string[];
}

/** Says who is in a team. */
export function TeamMembersDialog({ team, onClose }: { team: Team; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const members = usePresentMembers();
  const set = useAct(setTeamMembers, [listTeams, listMembers]);
  const { teamId, name } = team;
  const initial: Chosen = { memberIds: team.memberIds };
  const draft = useDraft({
    initial,
    schema: setTeamMembers.body,
    save: (body) => set.mutateAsync({ params: { teamId }, body }),
  });
  const onSaved = () => {
    toast.say(t(words.saved));
    onClose();
  };
  const options = members.data?.items.map((one) => ({ value: one.memberId, label: one.name })) ?? [];
  return (
    <Dialog title={t(words.teamMembersOf, { name })} onClose={onClose} width={480}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={onClose}>
        <SelectManyField
          at={draft.at('memberIds')}
          label={t(words.teamMembers)}
          options={options}
          isOptional
        />
      </DraftForm>
    </Dialog>
  );
}
