import { readLetter, letterPageWords as words } from '@zhiyin/domain/inbox';
import { call } from '#lib/call/call.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useToast } from '#ui/toast/use-toast.ts';

/** Hands over the mail as it came; its link is made when it is asked for. */
export function RawButton(params: { conversationId: string; number: number }) {
  const t = useSay();
  const toast = useToast();
  const download = () => {
    call(readLetter, { params }).then(({ rawUrl }) => {
      if (rawUrl !== null) location.assign(rawUrl);
    }, toast.refuse);
  };
  return <IconButton icon="download" label={t(words.letterRaw)} onClick={download} />;
}
