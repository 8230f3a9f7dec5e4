import { useNavigate } from '@tanstack/react-router';
import { words as consoleWords } from '@zhiyin/domain/console';
import type { Text } from '@zhiyin/domain/kit';
import { sketchForm, formPageWords as words } from '@zhiyin/domain/platform';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { unwritten } from '#ui/form-builder/question-list-edit.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useSketchForm } from './data.ts';
import styles from './forms.module.css';
import { keyFrom } from './key-from.ts';

/** A new form: its name and the key that links know it by. It begins as a draft. */
export function NewFormDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const toast = useToast();
  const sketch = useSketchForm();
  const [title, setTitle] = useState<Text>(unwritten);
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
      <NameAndKey title={title} formKey={key} onTitle={setTitle} onKey={setKey} />
    </Dialog>
  );
}

interface NameProps {
  readonly title: Text;
  readonly formKey: string;
  readonly onTitle: (title: Text) => void;
  readonly onKey: (key: string) => void;
}

function NameAndKey({ title, formKey, onTitle, onKey }: NameProps) {
  const t = useSay();
  const id = useId();
  return (
    <div className={styles['fields']}>
      <span aria-hidden="true">{t(words.formName)}</span>
      <BothLanguagesInput label={t(words.formName)} value={title} onChange={onTitle} />
      <label htmlFor={id}>{t(words.formKey)}</label>
      <Input
        id={id}
        aria-describedby={`${id}-hint`}
        maxLength={60}
        spellCheck={false}
        value={formKey}
        onChange={(event) => onKey(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles['faint']}>
        {t(words.formKeyHint)}
      </p>
    </div>
  );
}
