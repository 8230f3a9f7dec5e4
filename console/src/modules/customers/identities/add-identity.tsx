import { addIdentity, customersIdentityWords as words } from '@zhiyin/domain/customers';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useAddIdentity } from '../data.ts';

interface Values {
  kind: 'mail' | 'phone' | null;
  value: string;
  ground: 'told' | 'colleague' | null;
}

const initial: Values = { kind: 'phone', value: '', ground: 'told' };

/** Writes down another address or phone of a customer, and how it is known. */
export function AddIdentity({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const add = useAddIdentity();
  const draft = useDraft<Values, typeof addIdentity.body>({
    initial,
    schema: addIdentity.body,
    save: (body) => add.mutateAsync({ params: { customerId }, body }),
  });
  const onSaved = () => {
    toast.say(t(words.added));
    onClose();
  };
  return (
    <Dialog title={t(words.addTitle)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.add)} onSaved={onSaved} onCancel={onClose}>
        <SelectField
          label={t(words.kind)}
          at={draft.at('kind')}
          options={[
            { value: 'phone', label: t(words.kindPhone) },
            { value: 'mail', label: t(words.kindMail) },
          ]}
        />
        <TextField label={t(words.value)} at={draft.at('value')} isFirst />
        <SelectField
          label={t(words.howKnown)}
          at={draft.at('ground')}
          options={[
            { value: 'told', label: t(words.groundTold) },
            { value: 'colleague', label: t(words.groundColleague) },
          ]}
        />
      </DraftForm>
    </Dialog>
  );
}
