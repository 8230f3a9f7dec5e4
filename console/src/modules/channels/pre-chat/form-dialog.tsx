import { channelsWords as words } from '@zhiyin/domain/channels';
import { words as consoleWords } from '@zhiyin/domain/console';
import type { FormDefinition } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { FormBuilder } from '#ui/form-builder/form-builder.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useForm, usePublishForm } from '../data.ts';

interface Props {
  readonly formId: string;
  readonly onClose: () => void;
}

/** The questions of a form, to be changed and published as its next version. */
export function FormDialog({ formId, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const form = useForm(formId);
  const publish = usePublishForm();
  const [edited, setEdited] = useState<FormDefinition | null>(null);
  const value = edited ?? form.data;
  const send = async ({ formId: _id, version: after, ...definition }: FormDefinition) => {
    try {
      await publish.mutateAsync({ params: { formId }, body: { after, definition } });
      toast.say(t(words.published));
      onClose();
    } catch (error) {
      toast.refuse(error);
    }
  };
  return (
    <Dialog
      title={t(words.editQuestions)}
      width={980}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
          <Button
            type="primary"
            disabled={edited === null}
            loading={publish.isPending}
            onClick={() => edited && send(edited)}
          >
            {t(words.publish)}
          </Button>
        </>
      }
    >
      {form.isPending && <PageLoading />}
      {form.isError && !form.data && <PageError error={form.error} onRetry={form.refetch} />}
      {value && <FormBuilder value={value} onChange={setEdited} />}
    </Dialog>
  );
}
