import { ChangeTicket, type Ticket, ticketsHandle, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useFormOf } from '#modules/platform';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { DraftAnswers } from '#ui/form-preview/draft-answers.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChange } from '../data.ts';
import styles from '../tickets.module.css';

/** What the ticket says and what was answered, with the dialog that changes it. */
export function Fields({ ticket }: { ticket: Ticket }) {
  const t = useSay();
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  const isOpen = may(ticketsHandle) && ticket.mergedIntoId === null;
  return (
    <section className={styles['part']} aria-label={t(words.fields)}>
      <h2>
        {t(words.fields)}
        {isOpen && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t(words.edit)}
          </Button>
        )}
      </h2>
      {ticket.description && <bdi className={styles['text']}>{ticket.description}</bdi>}
      <AnsweredList ticket={ticket} />
      {isEditing && <EditDialog ticket={ticket} onClose={() => setEditing(false)} />}
    </section>
  );
}

function AnsweredList({ ticket: { said, description } }: { ticket: Ticket }) {
  const t = useSay();
  if (said.length === 0) return description ? null : <p className={styles['faint']}>{t(words.noFields)}</p>;
  return (
    <dl className={styles['facts']}>
      {said.map(({ key, label, text }) => (
        <div key={key} className={styles['fact']}>
          <dt className={styles['faint']}>{t(label)}</dt>
          <dd className={styles['text']}>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Values {
  readonly revision: number;
  readonly title: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

function EditDialog({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const change = useChange();
  const form = useFormOf(ticket.formId, ticket.formVersion);
  const { ticketId, revision, title, description, answers } = ticket;
  const draft = useDraft<Values, typeof ChangeTicket>({
    initial: { revision, title, description, answers },
    schema: ChangeTicket,
    save: ({ answers: given, ...body }) =>
      change.mutateAsync({
        params: { ticketId },
        body: { ...body, ...(ticket.formId !== null && given && { answers: given }) },
      }),
  });
  const onSaved = () => {
    toast.say(t(words.saved));
    onClose();
  };
  return (
    <Dialog title={t(words.edit)} place="side" width={560} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onSaved} onCancel={onClose}>
        <TextField at={draft.at('title')} label={t(words.title)} isFirst />
        <ParagraphField
          at={draft.at('description')}
          label={t(words.description)}
          isOptional
          rows={4}
          {...(ticket.createdByKind === 'visitor' && { hint: t(words.customerReads) })}
        />
        {form && <DraftAnswers form={form} at={draft.at('answers')} />}
      </DraftForm>
    </Dialog>
  );
}
