import { useNavigate } from '@tanstack/react-router';
import { copyRole, listRoles, type Role, peoplePageWords as words } from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { RoleNameField } from './role-name-field.tsx';

const unnamed = '';

/** Makes a role that may do what another may, and opens it. */
export function CopyRoleDialog({ role, onClose }: { role: Role; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const copy = useAct(copyRole, [listRoles]);
  const draft = useDraft({
    initial: { name: { zh: unnamed, en: unnamed } },
    schema: copyRole.body.omit({ copyOf: true }),
    save: async ({ name }) => {
      const made = await copy.mutateAsync({ body: { copyOf: role.roleId, name } });
      toast.say(t(words.copiedRole, { name: t(name) }));
      onClose();
      await navigate({ to: '/people/roles/$roleId', params: { roleId: made.roleId } });
    },
  });
  return (
    <Dialog title={t(words.copyRoleTitle, { name: t(role.name) })} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.copyRole)} onCancel={onClose}>
        <RoleNameField at={draft.at('name')} hint={t(words.copyRoleHint)} />
      </DraftForm>
    </Dialog>
  );
}
