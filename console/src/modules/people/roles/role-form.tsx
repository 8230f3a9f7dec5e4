import type { Text } from '@zhiyin/domain/kit';
import {
  editRole,
  type GrantablePermission,
  listRoles,
  type Role,
  rolesManage,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import type { z } from 'zod';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './permission-checks.module.css';
import { PermissionChecks } from './permission-checks.tsx';
import { RoleNameField } from './role-name-field.tsx';

interface Props {
  readonly role: Role;
  readonly permissions: readonly z.infer<typeof GrantablePermission>[];
}

interface Filled {
  readonly name: Text;
  readonly permissions: readonly string[];
}

/** What a role is called and may do. An owner's rights and a reader's own limits are shown, not hidden. */
export function RoleForm({ role, permissions }: Props) {
  const t = useSay();
  const toast = useToast();
  const mayManage = useMay()(rolesManage);
  const isOwner = role.key === 'owner';
  const edit = useAct(editRole, [listRoles]);
  const initial: Filled = { name: role.name, permissions: role.permissions };
  const draft = useDraft({
    initial,
    schema: editRole.body,
    save: ({ name, permissions: chosen }) =>
      edit.mutateAsync({
        params: { roleId: role.roleId },
        body: { ...(name && { name }), ...(chosen && !isOwner && { permissions: chosen }) },
      }),
  });
  const { value, onChange } = draft.at('permissions');
  const sections = (
    <>
      {mayManage && (
        <div className={styles['name']}>
          <RoleNameField at={draft.at('name')} />
        </div>
      )}
      <PermissionChecks
        permissions={permissions}
        chosen={value}
        isFixed={isOwner || !mayManage}
        {...(mayManage && { onChange })}
      />
    </>
  );
  const note = isOwner ? words.ownerHasAll : mayManage ? words.rightsHint : words.onlyToRead;
  return (
    <>
      <p className={styles['note']}>{t(note)}</p>
      {mayManage ? (
        <DraftForm draft={draft} verb={t(words.save)} onSaved={() => toast.say(t(words.saved))}>
          {sections}
        </DraftForm>
      ) : (
        sections
      )}
    </>
  );
}
