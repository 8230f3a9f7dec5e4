import { useNavigate } from '@tanstack/react-router';
import { QueueDefinition, type RoutingQueue, routingWords as words } from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeQueue, useCreateQueue } from '../../data.ts';
import { QueueFields } from './queue-fields.tsx';
import type { QueueValues } from './queue-values.ts';

/** Everything a queue says. `saved` is null for one yet to be made. */
export function QueueForm({ saved, initial }: { saved: RoutingQueue | null; initial: QueueDefinition }) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const [create, change] = [useCreateQueue(), useChangeQueue()];
  const draft = useDraft<QueueValues, typeof QueueDefinition>({
    initial,
    schema: QueueDefinition,
    save: (definition) =>
      saved
        ? change.mutateAsync({
            params: { queueId: saved.queueId },
            body: { revision: saved.revision, definition },
          })
        : create.mutateAsync({ body: definition }),
  });
  const back = () => void navigate({ to: '/settings/routing' });
  const onSaved = () => {
    toast.say(t(words.saved));
    back();
  };
  return (
    <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={back}>
      <QueueFields draft={draft} />
    </DraftForm>
  );
}
