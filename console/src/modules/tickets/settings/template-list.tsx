import {
  createTicketTemplate,
  deleteTicketTemplate,
  listTicketTemplates,
  type TicketTemplate,
  ticketPageWords as words,
} from '@zhiyin/domain/tickets';
import { Button } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { SelectField } from '#ui/form/select-field.tsx';
import { ParagraphField, TextField } from '#ui/form/text-field.tsx';
import { useDraft } from '#ui/form/use-draft.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useTemplates, useTypes, useTypesById } from '../data.ts';
import styles from '../tickets.module.css';

/** What new tickets may begin with. */
export function TemplateList() {
  const t = useSay();
  const [isAdding, setAdding] = useState(false);
  const templates = useTemplates().data?.items ?? [];
  return (
    <section className={styles['part']} aria-label={t(words.templates)}>
      <h2>
        {t(words.templates)}
        <Button size="small" onClick={() => setAdding(true)}>
          {t(words.addTemplate)}
        </Button>
      </h2>
      <p className={styles['faint']}>{t(templates.length === 0 ? words.noTemplates : words.templatesHint)}</p>
      <ul className={styles['plainList']}>
        {templates.map((template) => (
          <li key={template.templateId}>
            <TemplateLine template={template} />
          </li>
        ))}
      </ul>
      {isAdding && <TemplateDialog onClose={() => setAdding(false)} />}
    </section>
  );
}

function TemplateLine({ template }: { template: TicketTemplate }) {
  const t = useSay();
  const toast = useToast();
  const type = useTypesById().get(template.typeId);
  const create = useAct(createTicketTemplate, [listTicketTemplates]);
  const remove = useAct(deleteTicketTemplate, [listTicketTemplates]);
  const { templateId, ...body } = template;
  const take = () =>
    remove.mutate(
      { params: { templateId } },
      {
        onError: toast.refuse,
        onSuccess: () => toast.sayUndo(t(words.deleted), () => create.mutate({ body }), templateId),
      },
    );
  return (
    <div className={styles['row']}>
      <span className={styles['grow']}>
        <bdi>{template.name}</bdi>{' '}
        <span className={styles['faint']}>
          {type && t(type.name)} · <bdi>{template.title}</bdi>
        </span>
      </span>
      <Button size="small" loading={remove.isPending} onClick={take}>
        {t(words.remove)}
      </Button>
    </div>
  );
}

function TemplateDialog({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const act = useAct(createTicketTemplate, [listTicketTemplates]);
  const types = useTypes().data?.items.filter(({ archivedAt }) => archivedAt === null) ?? [];
  const initial: { name: string; typeId: string | null; title: string; description: string } = {
    ...{ name: '', typeId: types[0]?.typeId ?? null, title: '', description: '' },
  };
  const draft = useDraft<typeof initial, typeof createTicketTemplate.body>({
    initial,
    schema: createTicketTemplate.body,
    save: (body) => act.mutateAsync({ body }),
  });
  return (
    <Dialog title={t(words.addTemplate)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(words.save)} onSaved={onClose} onCancel={onClose}>
        <TextField at={draft.at('name')} label={t(words.name)} isFirst />
        <SelectField
          at={draft.at('typeId')}
          label={t(words.type)}
          options={types.map(({ typeId, name }) => ({ value: typeId, label: t(name) }))}
        />
        <TextField at={draft.at('title')} label={t(words.title)} />
        <ParagraphField at={draft.at('description')} label={t(words.description)} isOptional />
      </DraftForm>
    </Dialog>
  );
}
