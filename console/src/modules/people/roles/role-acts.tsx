import { useNavigate } from '@tanstack/react-router';
import {
  deleteRole,
  listRoles,
  type Role,
  rolesManage,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ConfirmAct } from '#ui/dialog/confirm-act.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { CopyRoleDialog } from './copy-role-dialog.tsx';

/** Copies a role, and deletes one that the shop made itself; why it cannot go is said by the server. */
export function RoleActs({ role }: { role: Role }) {
  const t = useSay();
  const mayManage = useMay()(rolesManage);
  const [isCopying, setCopying] = useState(false);
  if (!mayManage) return null;
  return (
    <>
      {!role.isBuiltIn && <DeleteRole role={role} />}
      {role.key !== 'owner' && (
        <Button icon={<Icon name="copy" />} onClick={() => setCopying(true)}>
          {t(words.copyRole)}
        </Button>
      )}
      {isCopying && <CopyRoleDialog role={role} onClose={() => setCopying(false)} />}
    </>
  );
}

function DeleteRole({ role: { roleId, name } }: { role: Role }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useAct(deleteRole, [listRoles]);
  const said = { name: t(name) };
  const onConfirm = async () => {
    try {
      await remove.mutateAsync({ params: { roleId } });
    } catch (error) {
      return toast.refuse(error);
    }
    toast.say(t(words.deletedRole, said));
    await navigate({ to: '/people/roles' });
  };
  return (
    <ConfirmAct
      icon={<Icon name="trash" />}
      loading={remove.isPending}
      question={{
        title: t(words.deleteRoleAsk, said),
        sentence: t(words.deleteRoleSay),
        verb: t(words.deleteRole),
        isDestructive: true,
      }}
      onConfirm={onConfirm}
    >
      {t(words.deleteRole)}
    </ConfirmAct>
  );
}
