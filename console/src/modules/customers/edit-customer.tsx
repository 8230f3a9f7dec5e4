import { type Customer, customersWords as words } from '@zhiyin/domain/customers';
import type { Locale } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { type Option, SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { CustomerForm, changedFields, fieldsOf } from './customer-form.ts';
import { useEditCustomer } from './data.ts';

/** The customer's record as a form, beside the page. */
export function EditCustomer({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const edit = useEditCustomer();
  const { customerId } = customer;
  const draft = useDraft({
    initial: fieldsOf(customer),
    schema: CustomerForm,
    save: (values) => edit.mutateAsync({ params: { customerId }, body: changedFields(customer, values) }),
  });
  const onSaved = () => {
    toast.say(t(words.saved));
    onClose();
  };
  const languages: Option<Locale>[] = [
    { value: 'zh', label: t(words.localeZh) },
    { value: 'en', label: t(words.localeEn) },
  ];
  return (
    <Dialog title={t(words.editTitle)} place="side" onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={onClose}>
        <TextField at={draft.at('name')} label={t(words.name)} hint={t(words.nameHint)} isOptional isFirst />
        <TextField at={draft.at('email')} label={t(words.email)} type="email" isOptional />
        <TextField at={draft.at('phone')} label={t(words.phone)} type="tel" isOptional />
        <SelectField at={draft.at('locale')} label={t(words.locale)} options={languages} />
      </DraftForm>
    </Dialog>
  );
}
