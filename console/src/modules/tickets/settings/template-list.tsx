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
import { useToast } from '#ui/toast/use-toast.ts';
import { useTemplates, useTypesById } from '../data.ts';
import styles from '../tickets.module.css';
import { TemplateDialog } from './template-dialog.tsx';

/** What new tickets may begin with. */
export function TemplateList() {
  const t = useSay();
  const [opened, setOpened] = useState<TicketTemplate | 'new' | null>(null);
  const templates = useTemplates().data?.items ?? [];
  return (
    <section className={styles['part']} aria-label={t(words.templates)}>
      <h2>
        {t(words.templates)}
        <Button size="small" onClick={() => setOpened('new')}>
          {t(words.addTemplate)}
        </Button>
      </h2>
      <p className={styles['faint']}>{t(templates.length === 0 ? words.noTemplates : words.templatesHint)}</p>
      <ul className={styles['plainList']}>
        {templates.map((template) => (
          <li key={template.templateId}>
            <TemplateLine template={template} onEdit={() => setOpened(template)} />
          </li>
        ))}
      </ul>
      {opened && (
        <TemplateDialog template={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />
      )}
    </section>
  );
}

function TemplateLine({ template, onEdit }: { template: TicketTemplate; onEdit: () => void }) {
  const t = useSay();
  const toast = useToast();
  const type = useTypesById().get(template.typeId);
  const create = useAct(createTicketTemplate, [listTicketTemplates]);
  const remove = useAct(deleteTicketTemplate, [listTicketTemplates]);
  const { templateId, ...body } = template;
  const undo = () => create.mutate({ body }, { onError: toast.refuse });
  const take = () =>
    remove.mutate(
      { params: { templateId } },
      { onError: toast.refuse, onSuccess: () => toast.sayUndo(t(words.deleted), undo, templateId) },
    );
  return (
    <div className={styles['row']}>
      <span className={styles['grow']}>
        <bdi>{template.name}</bdi>{' '}
        <span className={styles['faint']}>
          {type && t(type.name)} · <bdi>{template.title}</bdi>
        </span>
      </span>
      <Button size="small" onClick={onEdit}>
        {t(words.edit)}
      </Button>
      <Button size="small" loading={remove.isPending} onClick={take}>
        {t(words.remove)}
      </Button>
    </div>
  );
}
