import { useNavigate } from '@tanstack/react-router';
import { words as consoleWords } from '@zhiyin/domain/console';
import { sketchForm, formPageWords as words } from '@zhiyin/domain/platform';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useSketchForm } from './data.ts';
import styles from './forms.module.css';
import { keyFrom } from './key-from.ts';

/** A new form: its name and the key that links know it by. It begins as a draft. */
export function NewFormDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const id = useId();
  const navigate = useNavigate();
  const toast = useToast();
  const sketch = useSketchForm();
  const [title, setTitle] = useState({ zh: '', en: '' });
  const [typedKey, setKey] = useState<string | null>(null);
  const key = typedKey ?? keyFrom(title.en);
  const checked = sketchForm.body.safeParse({ key, definition: { title, sections: [], questions: [] } });
  const hasName = title.zh.trim() !== '' || title.en.trim() !== '';
  const begin = async () => {
    if (!checked.success) return;
    try {
      const { formId } = await sketch.mutateAsync({ body: checked.data });
      await navigate({ to: '/settings/forms/$formId', params: { formId } });
    } catch (error) {
      toast.refuse(error);
    }
  };
  return (
    <Dialog
      title={t(words.newForm)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
          <Button
            type="primary"
            disabled={!checked.success || !hasName}
            loading={sketch.isPending}
            onClick={begin}
          >
            {t(words.begin)}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <span aria-hidden="true">{t(words.formName)}</span>
        <BothLanguagesInput
          label={t(words.formName)}
          value={title}
          onChange={(next) => setTitle({ ...next })}
        />
        <label htmlFor={id}>{t(words.formKey)}</label>
        <Input
          id={id}
          aria-describedby={`${id}-hint`}
          maxLength={60}
          spellCheck={false}
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
        <p id={`${id}-hint`} className={styles['faint']}>
          {t(words.formKeyHint)}
        </p>
      </div>
    </Dialog>
  );
}
