import {
  changeWebhook,
  listWebhooks,
  type Webhook,
  webhookPageWords as words,
} from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { WebhookFields } from './webhook-fields.tsx';
import { fieldsOf, WebhookForm } from './webhook-form.ts';

/** Changes a webhook's name, address or what it hears of. */
export function EditWebhookDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const change = useAct(changeWebhook, [listWebhooks]);
  const { webhookId, url: urlBefore } = webhook;
  const draft = useDraft({
    initial: fieldsOf(webhook),
    schema: WebhookForm,
    // An address that is sent counts as mended and ends a pause, so one that stays is left out.
    save: ({ url, ...body }) =>
      change.mutateAsync({ params: { webhookId }, body: { ...body, ...(url !== urlBefore && { url }) } }),
  });
  const onSaved = () => {
    toast.say(t(words.saved));
    onClose();
  };
  return (
    <Dialog title={t(words.editTitle)} place="side" width={480} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={onClose}>
        <WebhookFields draft={draft} />
      </DraftForm>
    </Dialog>
  );
}
