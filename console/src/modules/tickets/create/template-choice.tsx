import { ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { Draft } from '#ui/form/use-draft.ts';
import { useTemplates } from '../data.ts';
import styles from '../tickets.module.css';
import { filledBy, type NewTicketValues } from './new-ticket.ts';

/** What a new ticket may begin with; nothing where the shop has no templates. */
export function TemplateChoice({ draft }: { draft: Draft<NewTicketValues> }) {
  const t = useSay();
  const id = useId();
  const templates = useTemplates().data?.items ?? [];
  if (templates.length === 0) return null;
  const choose = (templateId: string) => {
    const template = templates.find((one) => one.templateId === templateId);
    if (template) draft.reset(filledBy(template, draft.values));
  };
  return (
    <div className={styles['fact']}>
      <label htmlFor={id}>{t(words.template)}</label>
      <Select<string>
        id={id}
        placeholder={t(words.noTemplate)}
        options={templates.map(({ templateId, name }) => ({ value: templateId, label: name }))}
        onChange={choose}
      />
    </div>
  );
}
