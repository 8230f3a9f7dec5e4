import { createWebhook, listWebhooks, webhookPageWords as words } from '@zhiyin/domain/platform';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { WebhookFields } from './webhook-fields.tsx';
import { fieldsOf, WebhookForm } from './webhook-form.ts';

interface Props {
  readonly onMade: (secret: string) => void;
  readonly onClose: () => void;
}

/** A new address that hears of what happens; its secret is handed to `onMade`. */
export function CreateWebhookDialog({ onMade, onClose }: Props) {
  const t = useSay();
  const create = useAct(createWebhook, [listWebhooks]);
  const draft = useDraft({
    initial: fieldsOf(null),
    schema: WebhookForm,
    save: async (body) => onMade((await create.mutateAsync({ body })).secret),
  });
  return (
    <Dialog title={t(words.add)} place="side" width={480} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.add)} onCancel={onClose}>
        <WebhookFields draft={draft} />
      </DraftForm>
    </Dialog>
  );
}
