import { useQuery } from '@tanstack/react-query';
import {
  changeHandoffType,
  createHandoffType,
  type HandoffType,
  listHandoffTypes,
  handoffSettingsWords as words,
} from '@zhiyin/domain/handoffs';
import { listCalendars, listForms } from '@zhiyin/domain/platform';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { useDepartments } from '../data.ts';
import { draftOf, TypeShape, type TypeValues, valuesOf } from './type-values.ts';

interface Props {
  /** Null for one yet to be made. */
  readonly type: HandoffType | null;
  readonly onClose: () => void;
}

/** A kind of hand-off: what is sent along, who answers, in what time, what comes back. */
export function TypeDialog({ type, onClose }: Props) {
  const t = useSay();
  const create = useAct(createHandoffType, [listHandoffTypes]);
  const change = useAct(changeHandoffType, [listHandoffTypes]);
  const draft = useDraft<TypeValues, typeof TypeShape>({
    initial: valuesOf(type),
    schema: TypeShape,
    save: async (typed) => {
      const body = draftOf(typed);
      if (!type) return create.mutateAsync({ body });
      const { typeId, revision: after, archivedAt } = type;
      const isArchived = archivedAt !== null;
      return change.mutateAsync({ params: { typeId }, body: { ...body, after, isArchived } });
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
        <TextField at={draft.at('helpZh')} label={t(words.help)} isOptional />
        <TextField at={draft.at('helpEn')} label={t(words.helpEn)} isOptional />
        <What draft={draft} />
        <InWhatTime draft={draft} />
      </DraftForm>
    </Dialog>
  );
}

type Part = { readonly draft: Draft<TypeValues> };

function What({ draft }: Part) {
  const t = useSay();
  const departments = useDepartments().data?.items ?? [];
  const forms = useQuery(endpointQuery(listForms, {})).data?.items ?? [];
  const options = forms
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ formId, title }) => ({ value: formId, label: t(title) }));
  return (
    <>
      <SelectField
        at={draft.at('teamId')}
        label={t(words.department)}
        options={departments.map(({ teamId, name }) => ({ value: teamId, label: name }))}
      />
      <SelectField
        at={draft.at('formId')}
        label={t(words.form)}
        placeholder={t(words.noForm)}
        options={options}
        isOptional
      />
      <SelectField
        at={draft.at('answerFormId')}
        label={t(words.answerForm)}
        placeholder={t(words.noForm)}
        options={options}
        isOptional
      />
    </>
  );
}

function InWhatTime({ draft }: Part) {
  const t = useSay();
  const calendars = useQuery(endpointQuery(listCalendars, {})).data?.items ?? [];
  return (
    <>
      <NumberField
        at={draft.at('targetHours')}
        label={t(words.hours)}
        unit={t(words.hoursUnit)}
        min={0.1}
        fractionDigits={1}
        isOptional
      />
      <SelectField
        at={draft.at('calendarId')}
        label={t(words.calendar)}
        placeholder={t(words.always)}
        options={calendars.map(({ calendarId, name }) => ({ value: calendarId, label: name }))}
        isOptional
      />
      <NumberField at={draft.at('warnPercent')} label={t(words.warn)} unit="%" min={1} max={99} isOptional />
    </>
  );
}
