import { readyPreChatForm, channelsWords as words } from '@zhiyin/domain/channels';
import { manageForms } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { SelectField } from '#ui/form/select-field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../channels.module.css';
import { useCreateForm, useForms } from '../data.ts';
import { freeFormKey } from './free-form-key.ts';

interface Props {
  readonly at: Slot<string | null>;
  /** Opens the questions of a form; outside this form, since a form holds no other. */
  readonly onEdit: (formId: string) => void;
}

/** Which form a chat asks first; empty asks nothing. A ready-made one is one click away. */
export function FormField({ at, onEdit }: Props) {
  const t = useSay();
  const toast = useToast();
  const mayManage = useMay()(manageForms);
  const create = useCreateForm();
  const forms = useForms().data?.items ?? [];
  const usable = forms.filter(
    ({ archivedAt, publishedVersion }) => archivedAt === null && publishedVersion > 0,
  );
  const chosen = usable.find(({ formId }) => formId === at.value);
  const makeReady = () =>
    create
      .mutateAsync({ body: { key: freeFormKey(forms.map(({ key }) => key)), definition: readyPreChatForm } })
      .then(({ formId }) => at.onChange(formId), toast.refuse);
  return (
    <>
      <SelectField
        at={at}
        label={t(words.preChatForm)}
        hint={t(words.preChatHint)}
        placeholder={t(words.asksNothing)}
        options={usable.map(({ formId, title }) => ({ value: formId, label: t(title) }))}
        isOptional
      />
      {mayManage && (
        <div className={styles['verbs']}>
          {chosen && (
            <Button icon={<Icon name="edit" />} onClick={() => onEdit(chosen.formId)}>
              {t(words.editQuestions)}
            </Button>
          )}
          {!chosen && (
            <Button icon={<Icon name="plus" />} loading={create.isPending} onClick={makeReady}>
              {t(words.makeReadyForm)}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
