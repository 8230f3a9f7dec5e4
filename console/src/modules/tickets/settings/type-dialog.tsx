import { useQuery } from '@tanstack/react-query';
import type { Text } from '@zhiyin/domain/kit';
import { listFlows, listForms } from '@zhiyin/domain/platform';
import {
  changeTicketType,
  createTicketType,
  listTicketTypes,
  TicketPriority,
  type TicketType,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Select } from 'antd';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { priorityWords } from '#modules/inbox';
import { useTeamNames } from '#modules/people';
import { useFormOf } from '#modules/platform';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { SwitchField } from '#ui/form/switch-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { TypeShape, type TypeValues, valuesOf } from './type-values.ts';

interface Props {
  /** Null for a type yet to be made. */
  readonly type: TicketType | null;
  readonly onClose: () => void;
}

/** A kind of ticket: what it is called, asks, follows, and begins with. */
export function TypeDialog({ type, onClose }: Props) {
  const t = useSay();
  const create = useAct(createTicketType, [listTicketTypes]);
  const change = useAct(changeTicketType, [listTicketTypes]);
  const draft = useDraft<TypeValues, typeof TypeShape>({
    initial: valuesOf(type),
    schema: TypeShape,
    save: async ({ dueHours, key, flowId, ...rest }) => {
      const body = { ...rest, dueSeconds: dueHours === null ? null : Math.round(dueHours * 3_600) };
      if (!type) return create.mutateAsync({ body: { ...body, key, flowId } });
      const isArchived = type.archivedAt !== null;
      return change.mutateAsync({ params: { typeId: type.typeId }, body: { ...body, isArchived } });
    },
  });
  return (
    <Dialog title={t(type ? words.editType : words.addType)} place="side" width={480} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
        <Field at={draft.at('name')} label={t(words.name)}>
          {() => (
            <BothLanguagesInput
              label={t(words.name)}
              value={draft.values.name}
              isInvalid={draft.at('name').problem !== undefined}
              onChange={draft.at('name').onChange}
            />
          )}
        </Field>
        {!type && <TextField at={draft.at('key')} label={t(words.key)} hint={t(words.keyHint)} />}
        <TextField at={draft.at('prefix')} label={t(words.prefix)} hint={t(words.prefixHint)} />
        <Ways draft={draft} isNew={type === null} />
        <Beginning draft={draft} />
      </DraftForm>
    </Dialog>
  );
}

type Part = { readonly draft: Draft<TypeValues> };

function Ways({ draft, isNew }: Part & { isNew: boolean }) {
  const t = useSay();
  const forms = useQuery(endpointQuery(listForms, {})).data?.items ?? [];
  const flows = useQuery(endpointQuery(listFlows, {})).data?.items ?? [];
  const inUse = <One extends { title: Text; archivedAt: string | null }>(all: readonly One[]) =>
    all.filter(({ archivedAt }) => archivedAt === null);
  return (
    <>
      <SelectField
        at={draft.at('formId')}
        label={t(words.form)}
        options={inUse(forms).map(({ formId, title }) => ({ value: formId, label: t(title) }))}
        isOptional
      />
      {isNew && (
        <SelectField
          at={draft.at('flowId')}
          label={t(words.flow)}
          options={inUse(flows)
            .filter(({ subjectKind }) => subjectKind === 'ticket')
            .map(({ flowId, title }) => ({ value: flowId, label: t(title) }))}
        />
      )}
    </>
  );
}

function Beginning({ draft }: Part) {
  const t = useSay();
  const teams = [...useTeamNames()].map(([value, label]) => ({ value, label }));
  const urgencies = TicketPriority.options.map((value) => ({ value, label: t(priorityWords[value]) }));
  return (
    <>
      <SelectField at={draft.at('teamId')} label={t(words.team)} options={teams} isOptional />
      <SelectField at={draft.at('priority')} label={t(words.priority)} options={urgencies} />
      <NumberField
        at={draft.at('dueHours')}
        label={t(words.dueHours)}
        unit={t(words.hours)}
        min={1}
        isOptional
      />
      <SwitchField at={draft.at('isShownToCustomers')} label={t(words.shown)} />
      <SwitchField
        at={draft.at('tellsCustomers')}
        label={t(words.tellsCustomers)}
        hint={t(words.tellsCustomersHint)}
      />
      <ForCustomers draft={draft} />
    </>
  );
}

/** Whether customers open such tickets, what they are asked, and for how long they may open one again. */
function ForCustomers({ draft }: Part) {
  const t = useSay();
  const { isShownToCustomers, isOpenToCustomers, formId } = draft.values;
  const form = useFormOf(formId);
  if (!isShownToCustomers) return null;
  const options = (form?.questions ?? []).map(({ question }) => ({
    value: question.key,
    label: t(question.label),
  }));
  return (
    <>
      <NumberField
        at={draft.at('reopenDays')}
        label={t(words.reopenDays)}
        unit={t(words.days)}
        min={1}
        isOptional
      />
      <SwitchField at={draft.at('isOpenToCustomers')} label={t(words.openToCustomers)} />
      {isOpenToCustomers && options.length > 0 && (
        <Field
          at={draft.at('customerQuestions')}
          label={t(words.customerQuestions)}
          hint={t(words.customerQuestionsHint)}
          isOptional
        >
          {(ties) => (
            <Select<string[]>
              {...ties}
              mode="multiple"
              value={[...draft.values.customerQuestions]}
              options={options}
              onChange={draft.at('customerQuestions').onChange}
            />
          )}
        </Field>
      )}
    </>
  );
}
