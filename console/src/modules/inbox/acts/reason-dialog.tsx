import { type Conversation, inboxWords, setReason } from '@zhiyin/domain/inbox';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { ReasonPicker } from '#modules/reasons';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { handled } from '../data.ts';

/** Why the customer wrote, said or mended at any time. */
export function ReasonDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(setReason, handled);
  const { conversationId, reasonKey: before } = conversation;
  const put = (reasonKey: string | null, onSuccess = () => {}) =>
    act.mutate({ params: { conversationId }, body: { reasonKey } }, { onError: toast.refuse, onSuccess });
  const pick = (reasonKey: string) => {
    onClose();
    if (reasonKey !== before) put(reasonKey, () => toast.sayUndo(t(inboxWords.reason), () => put(before)));
  };
  return (
    <Dialog title={t(inboxWords.reason)} width={440} onClose={onClose}>
      <ReasonPicker value={before} onChange={pick} />
    </Dialog>
  );
}
