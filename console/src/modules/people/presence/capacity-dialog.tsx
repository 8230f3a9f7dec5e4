import {
  capacityAtFirst,
  capacityMax,
  listPresence,
  type Member,
  setCapacity,
  presenceWords as words,
} from '@zhiyin/domain/people';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { usePresence } from './data.ts';

interface Chosen {
  readonly capacity: number | null;
}

/** How many conversations a colleague can have at once. */
export function CapacityDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(setCapacity, [listPresence]);
  const { memberId, name } = member;
  const before = usePresence().get(memberId)?.capacity ?? capacityAtFirst;
  const initial: Chosen = { capacity: before };
  const keep = (capacity: number) => act.mutateAsync({ params: { memberId }, body: { capacity } });
  const draft = useDraft({
    initial,
    schema: setCapacity.body,
    save: ({ capacity }) => keep(capacity),
  });
  const onSaved = () => {
    const count = draft.values.capacity ?? before;
    toast.sayUndo(t(words.capacityKept, { name, count }), () => keep(before));
    onClose();
  };
  return (
    <Dialog title={t(words.capacityOf, { name })} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={onClose}>
        <NumberField
          at={draft.at('capacity')}
          label={t(words.capacity)}
          hint={t(words.capacityHint)}
          min={0}
          max={capacityMax}
          unit={t(words.conversations)}
        />
      </DraftForm>
    </Dialog>
  );
}
