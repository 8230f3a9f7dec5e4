import {
  endSessions,
  listMembers,
  listTeams,
  type Member,
  peopleManage,
  presenceWords,
  restoreMember,
  sessionsManage,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { MenuAct } from '#ui/control/act-menu.tsx';
import { useConfirm } from '#ui/dialog/confirm-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';

/** What opens when it is chosen. */
export interface MemberDialogs {
  readonly changeRole: (member: Member) => void;
  readonly setCapacity: (member: Member) => void;
  readonly setAbsence: (member: Member) => void;
  readonly remove: (member: Member) => void;
}

/** What the reader may do with a colleague. */
export function useMemberActs(open: MemberDialogs): (member: Member) => MenuAct[] {
  const t = useSay();
  const may = useMay();
  const restore = useRestore();
  const endAll = useEndAll();
  return (member) => {
    const acts: MenuAct[] = [];
    if (member.removedAt !== null) {
      if (may(peopleManage)) acts.push({ label: t(words.restore), icon: 'undo', run: () => restore(member) });
      return acts;
    }
    if (may(peopleManage)) {
      acts.push({ label: t(words.changeRole), icon: 'key', run: () => open.changeRole(member) });
      acts.push({ label: t(presenceWords.capacity), icon: 'chat', run: () => open.setCapacity(member) });
      acts.push({ label: t(presenceWords.absence), icon: 'swap', run: () => open.setAbsence(member) });
    }
    if (may(sessionsManage))
      acts.push({ label: t(words.endSessions), icon: 'leave', run: () => endAll(member) });
    if (may(peopleManage))
      acts.push({ label: t(words.remove), icon: 'trash', isGrave: true, run: () => open.remove(member) });
    return acts;
  };
}

/** Takes a colleague who was removed back into the shop. */
export function useRestore(): (member: Member) => void {
  const t = useSay();
  const toast = useToast();
  const restoring = useAct(restoreMember, [listMembers, listTeams]);
  return ({ memberId, name }) => {
    toast.forget(`removing ${memberId}`);
    restoring.mutate(
      { params: { memberId } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.restoredOne, { name })) },
    );
  };
}

function useEndAll() {
  const t = useSay();
  const toast = useToast();
  const confirm = useConfirm();
  const ending = useAct(endSessions);
  return async ({ memberId, name }: Member) => {
    const question = { title: t(words.endSessionsAsk, { name }), sentence: t(words.endSessionsSay) };
    if (!(await confirm({ ...question, verb: t(words.endSessions), isDestructive: true }))) return;
    const onSuccess = () => toast.say(t(words.sessionsEnded, { name }));
    ending.mutate({ params: { memberId } }, { onError: toast.refuse, onSuccess });
  };
}
