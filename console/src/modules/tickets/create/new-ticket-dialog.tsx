import { useNavigate } from '@tanstack/react-router';
import { createTicket, TicketPriority, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Input } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { priorityWords, useTags } from '#modules/inbox';
import { useMemberNames, useTeamNames } from '#modules/people';
import { useFormOf } from '#modules/platform';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { momentOfWall, wallTime } from '#ui/filter-builder/wall-time.ts';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { DraftAnswers } from '#ui/form-preview/draft-answers.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { CustomerChoice } from '../choose/customer-choice.tsx';
import { TagChoice } from '../choose/tag-choice.tsx';
import { ticketReads, useTypes, useTypesById } from '../data.ts';
import { nameOf } from '../name-of.ts';
import styles from '../tickets.module.css';
import { bodyOf, NewTicket, type NewTicketValues } from './new-ticket.ts';
import { lastOfCustomer, QuoteChoice, useQuotable } from './quote-choice.tsx';
import { SimilarTickets } from './similar-tickets.tsx';
import { TemplateChoice } from './template-choice.tsx';

interface Props {
  readonly customerId?: string | null;
  /** When it is due; left out or null for the type's own time. */
  readonly dueAt?: string | null;
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
  const { customerId = null, dueAt = null, conversationId, parentId, onClose } = props;
  const { memberId } = useSession().member;
  const messages = useQuotable(conversationId);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const messageIds = picked ?? lastOfCustomer(messages);
  const create = useCreate(onClose, conversationId === undefined);
  const initial: NewTicketValues = {
    ...{ typeId: props.firstTypeId, title: '', description: '', answers: {} },
    ...{ assigneeId: memberId, teamId: null, priority: null, dueAt, customerId, tagIds: [], items: [] },
  };
  const draft = useDraft<NewTicketValues, typeof NewTicket>({
    initial,
    schema: NewTicket,
    save: (typed) => create(bodyOf(typed, { conversationId, parentId, messageIds })),
  });
  return (
    // A template may have filled in all of it.
    <DraftForm draft={draft} verb={t(words.create)} onCancel={onClose} isAlwaysReady>
      <TemplateChoice draft={draft} />
      <TypeField draft={draft} />
      <TextField at={draft.at('title')} label={t(words.title)} isFirst />
      <SimilarTickets title={draft.values.title} customerId={draft.values.customerId} />
      <ParagraphField at={draft.at('description')} label={t(words.description)} isOptional />
      <TypeFields draft={draft} />
      {conversationId === undefined && <ForWhom draft={draft} />}
      <People draft={draft} />
      <WhenAndTags draft={draft} />
      <Items items={draft.values.items} />
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
  // Another type asks other questions.
  const choose = (typeId: string | null) => {
    draft.at('typeId').onChange(typeId);
    draft.at('answers').replace({});
  };
  const at = { ...draft.at('typeId'), onChange: choose };
  return <SelectField at={at} label={t(words.type)} options={options} />;
}

/** The questions of the chosen type. */
function TypeFields({ draft }: Part) {
  const { typeId } = draft.values;
  const type = useTypesById().get(typeId ?? '');
  const form = useFormOf(type?.formId ?? null);
  return form && <DraftAnswers key={typeId} form={form} at={draft.at('answers')} />;
}

function People({ draft }: Part) {
  const t = useSay();
  const members = [...useMemberNames()].map(([value, label]) => ({ value, label }));
  const teams = [...useTeamNames()].map(([value, label]) => ({ value, label }));
  const urgencies = TicketPriority.options.map((value) => ({ value, label: t(priorityWords[value]) }));
  return (
    <>
      <SelectField at={draft.at('assigneeId')} label={t(words.assignee)} options={members} isOptional />
      {teams.length > 0 && (
        <SelectField at={draft.at('teamId')} label={t(words.team)} options={teams} isOptional />
      )}
      <SelectField at={draft.at('priority')} label={t(words.priority)} options={urgencies} isOptional />
    </>
  );
}

function ForWhom({ draft }: Part) {
  const t = useSay();
  const at = draft.at('customerId');
  return (
    <Field at={at} label={t(words.customer)} isOptional>
      {({ id }) => (
        <CustomerChoice id={id} label={t(words.customer)} value={at.value} onChange={at.onChange} />
      )}
    </Field>
  );
}

/** When it is due, unless the type says, and what it is marked with. */
function WhenAndTags({ draft }: Part) {
  const t = useSay();
  const { timeZone } = useLocale();
  const hasTags = useTags().length > 0;
  const [due, tags] = [draft.at('dueAt'), draft.at('tagIds')];
  return (
    <>
      <Field at={due} label={t(words.due)} hint={t(words.dueHint)} isOptional>
        {(ties) => (
          <Input
            {...ties}
            type="datetime-local"
            value={due.value === null ? '' : wallTime(due.value, timeZone)}
            onChange={(event) => due.onChange(momentOfWall(event.target.value, timeZone))}
          />
        )}
      </Field>
      {hasTags && (
        <Field at={tags} label={t(words.tags)} isOptional>
          {({ id }) => (
            <TagChoice id={id} label={t(words.tags)} value={tags.value} onChange={tags.onChange} />
          )}
        </Field>
      )}
    </>
  );
}

/** The checklist that a template brings along. */
function Items({ items }: Pick<NewTicketValues, 'items'>) {
  const t = useSay();
  if (items.length === 0) return null;
  return (
    <section className={styles['part']} aria-label={t(words.checklist)}>
      <h2>{t(words.checklist)}</h2>
      <ul className={styles['itemNames']}>
        {items.map(({ label, isRequired }) => (
          <li key={label}>
            <bdi>{label}</bdi>
            {isRequired && <span className={styles['faint']}> · {t(words.required)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
