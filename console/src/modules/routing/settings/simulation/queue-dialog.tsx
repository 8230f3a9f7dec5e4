import { QueueDefinition, simulationWords as words } from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { QueueFields } from '../queues/queue-fields.tsx';
import type { QueueValues } from '../queues/queue-values.ts';

interface Props {
  readonly initial: QueueDefinition;
  readonly onKeep: (definition: QueueDefinition) => void;
  readonly onClose: () => void;
}

/** Everything a queue of the draft says; the shop's own stays as it is. */
export function QueueDialog({ initial, onKeep, onClose }: Props) {
  const t = useSay();
  const draft = useDraft<QueueValues, typeof QueueDefinition>({
    initial,
    schema: QueueDefinition,
    save: async (definition) => onKeep(definition),
  });
  const { name } = initial;
  const title = name === '' ? t(words.addQueue) : t(words.editOne, { name });
  return (
    <Dialog title={title} width={760} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.keep)} onCancel={onClose}>
        <QueueFields draft={draft} />
      </DraftForm>
    </Dialog>
  );
}
