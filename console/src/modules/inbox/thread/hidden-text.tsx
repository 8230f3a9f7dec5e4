import { inboxUnmask, type Message, unmaskMessage, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { MessageText } from './message-text.tsx';

interface Props {
  readonly at: Pick<Message, 'conversationId' | 'number'>;
  readonly text: string;
}

/** A message of which something is blanked out; who may ask for it sees it until they leave, and is recorded. */
export function HiddenText({ at, text }: Props) {
  const t = useSay();
  const toast = useToast();
  const mayUnmask = useMay()(inboxUnmask);
  const unmask = useAct(unmaskMessage);
  const reveal = () =>
    unmask.mutate(
      { params: at },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.shownAndRecorded)) },
    );
  return (
    <>
      <MessageText text={unmask.data?.text ?? text} />
      {mayUnmask && !unmask.data && (
        <Button
          type="text"
          size="small"
          icon={<Icon name="eye" />}
          loading={unmask.isPending}
          onClick={reveal}
        >
          {t(words.showHidden)}
        </Button>
      )}
    </>
  );
}
