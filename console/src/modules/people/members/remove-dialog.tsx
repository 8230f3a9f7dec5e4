import { useQuery } from '@tanstack/react-query';
import { words as consoleWords } from '@zhiyin/domain/console';
import {
  listMembers,
  listTeams,
  type Member,
  removeMember,
  peoplePageWords as words,
} from '@zhiyin/domain/people';
import { type ApiKey, listApiKeys, manageApiKeys, revokeApiKey } from '@zhiyin/domain/platform';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useNow } from '#lib/use-now.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../people.module.css';
import { workingKeysOf } from './working-keys.ts';

interface Props {
  readonly member: Member;
  /** The way back. */
  readonly onRestore: (member: Member) => void;
  readonly onClose: () => void;
}

/** Asks before a colleague is taken out of the shop, and what becomes of the API keys that they made. */
export function RemoveDialog({ member, onRestore, onClose }: Props) {
  const t = useSay();
  const [isRevoking, setRevoking] = useState(true);
  const keys = useKeysOf(member.memberId);
  const { remove, isBusy } = useRemove(member, onRestore, onClose);
  const { name } = member;
  return (
    <Dialog
      title={t(words.removeAsk, { name })}
      onClose={onClose}
      footer={
        <>
          {/* The safe answer has the focus: Enter must not destroy. */}
          <Button data-first onClick={onClose}>
            {t(consoleWords.cancel)}
          </Button>
          <Button type="primary" danger loading={isBusy} onClick={() => remove(isRevoking ? keys : [])}>
            {t(words.remove)}
          </Button>
        </>
      }
    >
      <div className={styles['removing']}>
        <p>{t(words.removeSay)}</p>
        {keys.length > 0 && (
          <>
            <p>{t(words.keysStay, { name, count: keys.length })}</p>
            <ul className={styles['keys']}>
              {keys.map(({ apiKeyId, name: keyName }) => (
                <li key={apiKeyId}>
                  <bdi>{keyName}</bdi>
                </li>
              ))}
            </ul>
            <Checkbox checked={isRevoking} onChange={(event) => setRevoking(event.target.checked)}>
              {t(words.revokeKeysToo)}
            </Checkbox>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** None for whoever may not know: their own role cannot revoke them either. */
function useKeysOf(memberId: string): readonly ApiKey[] {
  const may = useMay();
  const now = useNow();
  const { data } = useQuery({
    ...endpointQuery(listApiKeys, { query: { limit: 200 } }),
    enabled: may(manageApiKeys),
  });
  return workingKeysOf(data?.items ?? [], memberId, now);
}

function useRemove(member: Member, onRestore: Props['onRestore'], onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const removing = useAct(removeMember, [listMembers, listTeams]);
  const revoking = useAct(revokeApiKey, [listApiKeys]);
  const { memberId, name } = member;
  const remove = async (keys: readonly ApiKey[]) => {
    try {
      // The keys first: whoever is taken out could otherwise still act through them if the second call failed.
      for (const { apiKeyId } of keys) await revoking.mutateAsync({ params: { apiKeyId } });
      await removing.mutateAsync({ params: { memberId } });
      toast.sayUndo(t(words.removedOne, { name }), () => onRestore(member), `removing ${memberId}`);
      onDone();
    } catch (error) {
      toast.refuse(error);
    }
  };
  return { remove, isBusy: removing.isPending || revoking.isPending };
}
