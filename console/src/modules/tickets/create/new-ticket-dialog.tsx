import { useNavigate } from '@tanstack/react-router';
import type { Message } from '@zhiyin/domain/inbox';
import { createTicket, TicketPriority, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { priorityWords } from '#modules/inbox';
import { useMemberNames } from '#modules/people';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { FormPreview } from '#ui/form-preview/form-preview.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ticketReads, useTypeForm, useTypes, useTypesById } from '../data.ts';
import { nameOf } from '../shown.tsx';
import { bodyOf, NewTicket, type NewTicketValues } from './new-ticket.ts';
import { QuoteChoice, useQuotable } from './quote-choice.tsx';
import { SimilarTickets } from './similar-tickets.tsx';
import { TemplateChoice } from './template-choice.tsx';

interface Props {
  readonly customerId?: string | null;
  readonly conversationId?: string;
  readonly parentId?: string;
  readonly onClose: () => void;
}

/** Asks for what a new ticket begins with. */
export function NewTicketDialog(props: Props) {
  const t = useSay();
  const types = useTypes();
  const first = types.data?.items.find(({ archivedAt }) => archivedAt === null);
  return (
    <Dialog title={t(words.add)} place="side" width={560} onClose={props.onClose}>
      {types.isPending && <PageLoading rows={5} />}
      {types.data && <NewTicketForm {...props} firstTypeId={first?.typeId ?? null} />}
    </Dialog>
  );
}

function NewTicketForm(props: Props & { firstTypeId: string | null }) {
  const t = useSay();
  const { customerId = null, conversationId, parentId, onClose } = props;
  const { memberId } = useSession().member;
  const messages = useQuotable(conversationId);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const messageIds = picked ?? lastOfCustomer(messages);
  const create = useCreate(onClose, conversationId === undefined);
  const initial: NewTicketValues = {
    ...{ typeId: props.firstTypeId, title: '', description: '', answers: {} },
    ...{ assigneeId: memberId, priority: null, items: [] },
  };
  const draft = useDraft<NewTicketValues, typeof NewTicket>({
    initial,
    schema: NewTicket,
    save: (typed) => create(bodyOf(typed, { customerId, conversationId, parentId, messageIds })),
  });
  return (
    <DraftForm draft={draft} verb={t(words.create)} onCancel={onClose}>
      <TemplateChoice draft={draft} />
      <TypeField draft={draft} />
      <TextField at={draft.at('title')} label={t(words.title)} isFirst />
      <SimilarTickets title={draft.values.title} customerId={customerId} />
      <ParagraphField at={draft.at('description')} label={t(words.description)} isOptional />
      <TypeFields draft={draft} />
      <People draft={draft} />
      <QuoteChoice messages={messages} chosen={messageIds} onChange={setPicked} />
    </DraftForm>
  );
}

/** Makes it, says so, and opens it unless it was made beside something one is busy with. */
function useCreate(onClose: () => void, isOpened: boolean) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const act = useAct(createTicket, ticketReads);
  return async (body: ReturnType<typeof bodyOf>): Promise<void> => {
    const ticket = await act.mutateAsync({ body });
    toast.say(t(words.created, { name: nameOf(ticket) }));
    onClose();
    if (isOpened) await navigate({ to: '/tickets/$ticketId', params: { ticketId: ticket.ticketId } });
  };
}

type Part = { readonly draft: Draft<NewTicketValues> };

function TypeField({ draft }: Part) {
  const t = useSay();
  const types = useTypes().data?.items.filter(({ archivedAt }) => archivedAt === null) ?? [];
  const options = types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }));
  return <SelectField at={draft.at('typeId')} label={t(words.type)} options={options} />;
}

/** The questions of the chosen type. */
function TypeFields({ draft }: Part) {
  const { typeId, answers } = draft.values;
  const type = useTypesById().get(typeId ?? '');
  const form = useTypeForm(type?.formId ?? null);
  if (!form) return null;
  return (
    <FormPreview
      key={typeId}
      form={form}
      answers={answers}
      onChange={(given) => draft.at('answers').onChange(given)}
    />
  );
}

function People({ draft }: Part) {
  const t = useSay();
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  const urgencies = TicketPriority.options.map((value) => ({ value, label: t(priorityWords[value]) }));
  return (
    <>
      <SelectField at={draft.at('assigneeId')} label={t(words.assignee)} options={members} isOptional />
      <SelectField at={draft.at('priority')} label={t(words.priority)} options={urgencies} isOptional />
    </>
  );
}

const quotedAtFirst = 3;

function lastOfCustomer(messages: readonly Message[]): string[] {
  const own = messages.filter(({ authorKind }) => authorKind === 'customer');
  return own.slice(-quotedAtFirst).map(({ messageId }) => messageId);
}
