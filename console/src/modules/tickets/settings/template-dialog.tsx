import {
  changeTicketTemplate,
  createTicketTemplate,
  listTicketTemplates,
  type TicketPriority as Priority,
  TicketPriority,
  type TicketTemplate,
  TicketTemplateDraft,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { priorityWords } from '#modules/inbox';
import { useFormOf } from '#modules/platform';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { type Draft, useDraft } from '#ui/form/use-draft.ts';
import { DraftAnswers } from '#ui/form-preview/draft-answers.tsx';
import { useTypes, useTypesById } from '../data.ts';
import { TemplateItems } from './template-items.tsx';

interface Values {
  readonly name: string;
  readonly typeId: string | null;
  readonly title: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly priority: Priority | null;
  readonly items: TicketTemplate['items'];
}

interface Props {
  /** Null for one yet to be made. */
  readonly template: TicketTemplate | null;
  readonly onClose: () => void;
}

/** What a new ticket can begin with: what it says and answers, how urgent it is, and what has to be done. */
export function TemplateDialog({ template, onClose }: Props) {
  const t = useSay();
  const create = useAct(createTicketTemplate, [listTicketTemplates]);
  const change = useAct(changeTicketTemplate, [listTicketTemplates]);
  const types = useTypes().data?.items.filter(({ archivedAt }) => archivedAt === null) ?? [];
  const draft = useDraft<Values, typeof TicketTemplateDraft>({
    initial: template
      ? valuesOf(template)
      : {
          ...{ name: '', typeId: types[0]?.typeId ?? null, title: '', description: '' },
          ...{ answers: {}, priority: null, items: [] },
        },
    schema: TicketTemplateDraft,
    save: (body) =>
      template
        ? change.mutateAsync({ params: { templateId: template.templateId }, body })
        : create.mutateAsync({ body }),
  });
  return (
    <Dialog
      title={t(template ? words.editTemplate : words.addTemplate)}
      place="side"
      width={560}
      onClose={onClose}
    >
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
        <TextField at={draft.at('name')} label={t(words.name)} isFirst />
        <SelectField
          at={draft.at('typeId')}
          label={t(words.type)}
          options={types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }))}
        />
        <TextField at={draft.at('title')} label={t(words.title)} />
        <ParagraphField at={draft.at('description')} label={t(words.description)} isOptional />
        <SelectField
          at={draft.at('priority')}
          label={t(words.priority)}
          options={TicketPriority.options.map((value) => ({ value, label: t(priorityWords[value]) }))}
          isOptional
        />
        <TemplateItems at={draft.at('items')} />
        <Answers draft={draft} />
      </DraftForm>
    </Dialog>
  );
}

function valuesOf({ templateId: _, ...values }: TicketTemplate): Values {
  return values;
}

/** Answers that are always the same; what is left open is asked when a ticket is made. */
function Answers({ draft }: { draft: Draft<Values> }) {
  const { typeId } = draft.values;
  const type = useTypesById().get(typeId ?? '');
  const form = useFormOf(type?.formId ?? null);
  if (!form) return null;
  return <DraftAnswers key={typeId} form={form} at={draft.at('answers')} />;
}
