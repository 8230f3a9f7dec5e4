import { AskFollowUp, carePageWords as words } from '@zhiyin/domain/care';
import { z } from 'zod';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field, type FieldProps } from '#ui/form/field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../care.module.css';
import { useAsk, useScripts } from '../data.ts';

interface Values {
  readonly conversationId: string;
  readonly note: string;
  readonly ownerId: string | null;
  readonly dueAt: string | null;
  readonly formId: string | null;
}

/** What is asked, with nothing where the draft is empty. */
const Asked = z.preprocess(
  (values) => Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value !== null)),
  AskFollowUp,
);

/** Asks for a follow-up: about what, by whom, until when, with which script; what is left empty is as set up. */
export function AskDialog({ conversationId, onClose }: { conversationId: string; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const ask = useAsk();
  const scripts = useScripts();
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  const draft = useDraft<Values, typeof Asked>({
    initial: { conversationId, note: '', ownerId: null, dueAt: null, formId: null },
    schema: Asked,
    save: (body) => ask.mutateAsync({ body }),
  });
  const asSetUp = { placeholder: t(words.asSetUp), isOptional: true } as const;
  return (
    <Dialog title={t(words.ask)} onClose={onClose}>
      <DraftForm
        draft={draft}
        verb={t(words.ask)}
        isAlwaysReady
        onCancel={onClose}
        onSaved={() => {
          toast.say(t(words.asked));
          onClose();
        }}
      >
        <ParagraphField at={draft.at('note')} label={t(words.askNote)} isOptional />
        <SelectField at={draft.at('ownerId')} label={t(words.owner)} options={members} {...asSetUp} />
        <DueField at={draft.at('dueAt')} label={t(words.dueAt)} isOptional />
        <SelectField at={draft.at('formId')} label={t(words.script)} options={scripts} {...asSetUp} />
      </DraftForm>
    </Dialog>
  );
}

/** A moment by the clock of the reader's zone. */
function DueField(field: FieldProps<string | null>) {
  const { timeZone } = useLocale();
  const { at } = field;
  return (
    <Field {...field}>
      {(ties) => (
        <input
          {...ties}
          type="datetime-local"
          className={styles['date']}
          defaultValue={at.value === null ? '' : wallTime(at.value, timeZone)}
          onChange={({ target: { value } }) => at.onChange(momentOfWall(value, timeZone))}
        />
      )}
    </Field>
  );
}
