import {
  changeRole,
  listMembers,
  listRoles,
  type Member,
  peopleNavWords,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useRoleOptions } from '../roles/use-role-options.ts';

interface Chosen {
  readonly roleId: string | null;
}

/** Gives a colleague another role; why it may not be given stands in the form. */
export function RoleDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const options = useRoleOptions();
  const change = useAct(changeRole, [listMembers, listRoles]);
  const { memberId, name, roleId } = member;
  const initial: Chosen = { roleId };
  const draft = useDraft({
    initial,
    schema: changeRole.body,
    save: (body) => change.mutateAsync({ params: { memberId }, body }),
  });
  const onSaved = () => {
    const role = options.find(({ value }) => value === draft.values.roleId)?.label ?? '';
    toast.say(t(words.roleChanged, { name, role }));
    onClose();
  };
  return (
    <Dialog title={t(words.changeRoleOf, { name })} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.changeRole)} onSaved={onSaved} onCancel={onClose}>
        <SelectField
          at={draft.at('roleId')}
          label={t(peopleNavWords.role)}
          hint={t(words.changeRoleHint)}
          options={options}
        />
      </DraftForm>
    </Dialog>
  );
}
