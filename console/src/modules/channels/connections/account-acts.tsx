import { type ChannelAccount, accountPageWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useArchiveAccount, useCheckAccount, useRestoreAccount } from './data.ts';

/** Tries a connected channel at its vendor, and switches it off and on. */
export function AccountActs({ account }: { account: ChannelAccount }) {
  const t = useSay();
  const toast = useToast();
  const check = useCheckAccount();
  const archive = useArchiveAccount();
  const restore = useRestoreAccount();
  const at = { params: { accountId: account.accountId } };
  const isOff = account.archivedAt !== null;
  const bringBack = () => restore.mutateAsync(at).then(() => toast.say(t(words.switchedOn)), toast.refuse);
  const takeOut = () =>
    archive.mutateAsync(at).then(() => toast.sayUndo(t(words.switchedOff), bringBack), toast.refuse);
  const tryIt = () =>
    check
      .mutateAsync(at)
      .then(
        ({ state }) => toast.say(t(state === 'well' ? words.checkedWell : words.checkedBadly)),
        toast.refuse,
      );
  return (
    <>
      <Button loading={archive.isPending || restore.isPending} onClick={isOff ? bringBack : takeOut}>
        {t(isOff ? words.switchOn : words.switchOff)}
      </Button>
      {!isOff && (
        <Button type="primary" icon={<Icon name="refresh" />} loading={check.isPending} onClick={tryIt}>
          {t(words.check)}
        </Button>
      )}
    </>
  );
}
