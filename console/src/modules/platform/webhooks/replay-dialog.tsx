import { listWebhookDeliveries, replayWebhook, webhookPageWords as words } from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';

interface Filled {
  readonly after: number | null;
}

const initial: Filled = { after: 0 };

/** Sends everything after a position again, part by part until the server says that this was all. */
export function ReplayDialog({ webhookId, onClose }: { webhookId: string; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const replay = useAct(replayWebhook, [listWebhookDeliveries]);
  const draft = useDraft({
    initial,
    schema: replayWebhook.body,
    save: async ({ after }) => {
      let count = 0;
      for (let from: number | null = after; from !== null; ) {
        const part = await replay.mutateAsync({ params: { webhookId }, body: { after: from } });
        count += part.queued;
        from = part.isAll ? null : part.position;
      }
      toast.say(t(words.replayed, { count }));
    },
  });
  return (
    <Dialog title={t(words.replay)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.sendAgain)} onSaved={onClose} onCancel={onClose} isAlwaysReady>
        <NumberField at={draft.at('after')} label={t(words.after)} hint={t(words.replaySay)} min={0} />
      </DraftForm>
    </Dialog>
  );
}
