import type { FlowMove, Form } from '@zhiyin/domain/kit';
import {
  MoveTicket,
  moveTicket,
  type Ticket,
  type TicketVia,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Checkbox } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormOf } from '#modules/platform';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { ParagraphField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { DraftAnswers } from '#ui/form-preview/draft-answers.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads, useTicket } from '../data.ts';
import styles from '../tickets.module.css';
import { ForCustomer } from './ways/for-customer.tsx';

interface Props {
  readonly ticketId: string;
  readonly move: FlowMove;
  readonly onClose: () => void;
}

/** Asks for what a move demands, and makes it. */
export function MoveDialog({ ticketId, move, onClose }: Props) {
  const t = useSay();
  const ticket = useTicket(ticketId).data;
  const form = useFormOf(ticket?.formId ?? null, ticket?.formVersion);
  const isReady = ticket && (ticket.formId === null || form !== null);
  return (
    <Dialog title={t(move.label)} width={520} onClose={onClose}>
      {!isReady && <PageLoading rows={3} />}
      {isReady && <MoveForm ticket={ticket} form={form} move={move} onClose={onClose} />}
    </Dialog>
  );
}

interface FormProps extends Omit<Props, 'ticketId'> {
  readonly ticket: Ticket;
  readonly form: Form | null;
}

interface Values {
  readonly moveKey: string;
  readonly comment: string;
  readonly ticked: readonly string[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly via?: TicketVia;
}

function MoveForm({ ticket, form, move, onClose }: FormProps) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(moveTicket, ticketReads);
  const { checklist, comment, approval, fields } = move.demands;
  const asked = form && onlyAsked(form, fields);
  const initial: Values = {
    moveKey: move.key,
    comment: '',
    ticked: [],
    answers: Object.fromEntries(Object.entries(ticket.answers).filter(([key]) => fields.includes(key))),
  };
  const draft = useDraft<Values, typeof MoveTicket>({
    initial,
    schema: MoveTicket,
    save: async (body) => {
      const moved = await act.mutateAsync({ params: { ticketId: ticket.ticketId }, body });
      const isWaiting = moved.stateKey === ticket.stateKey;
      toast.say(isWaiting ? t(words.approvalAsked) : t(words.moveDone, { state: t(moved.stateLabel) }));
      onClose();
    },
  });
  return (
    <DraftForm draft={draft} verb={t(move.label)} isAlwaysReady onCancel={onClose}>
      {approval && <p className={styles['warn']}>{t(words.needsApproval)}</p>}
      {asked && asked.questions.length > 0 && <DraftAnswers form={asked} at={draft.at('answers')} />}
      <Confirmed draft={draft} items={checklist} />
      {comment !== 'none' && (
        <ParagraphField
          at={draft.at('comment')}
          label={t(words.commentNeeded)}
          hint={t(comment === 'customer' ? words.writeCustomer : words.writeInternal)}
        />
      )}
      {comment === 'customer' && (
        <ForCustomer
          ticket={ticket}
          text={draft.values.comment}
          onWrite={(text) => draft.at('comment').onChange(text)}
          via={draft.values.via}
          onChoose={(via) => draft.at('via').onChange(via)}
        />
      )}
    </DraftForm>
  );
}

/** What the mover says that they have done. */
function Confirmed({ draft, items }: { draft: Draft<Values>; items: FlowMove['demands']['checklist'] }) {
  const t = useSay();
  if (items.length === 0) return null;
  return (
    <Field at={draft.at('ticked')} label={t(words.confirmItems)}>
      {() => (
        <Checkbox.Group
          value={[...draft.values.ticked]}
          options={items.map(({ key, label }) => ({ value: key, label: t(label) }))}
          onChange={(ticked) => draft.at('ticked').onChange(ticked.map(String))}
        />
      )}
    </Field>
  );
}

/** The part of a form that a move asks for; conditions on what is left out fall away with it. */
function onlyAsked(form: Form, fields: readonly string[]): Form {
  const questions = form.questions
    .filter(({ question }) => fields.includes(question.key))
    .map((prepared) => ({ ...prepared, shownIf: null }));
  return { definition: { ...form.definition, sections: [] }, questions };
}
