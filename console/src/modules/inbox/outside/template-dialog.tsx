import { fillTemplate, type MessageTemplate } from '@zhiyin/domain/channels';
import { inboxWords, outsidePageWords as words } from '@zhiyin/domain/inbox';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { newClientId } from '../outbox/client-id.ts';
import styles from './template-dialog.module.css';
import { useSendTemplate, useTemplates } from './use-outside.ts';

interface Props {
  readonly conversationId: string;
  readonly onClose: () => void;
}

/** Picks one of the vendor's approved texts, fills it in and sends it. */
export function TemplateDialog({ conversationId, onClose }: Props) {
  const t = useSay();
  const templates = useTemplates(conversationId);
  const items = templates.data?.items;
  return (
    <Dialog title={t(words.outsideTemplates)} width={520} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from the composer, whose part it is */}
      <div className={styles['body']} onKeyDown={(event) => event.stopPropagation()}>
        {templates.isError ? (
          <PageError error={templates.error} onRetry={templates.refetch} />
        ) : items === undefined ? (
          <PageLoading />
        ) : items.length === 0 ? (
          <p>{t(words.outsideNoTemplates)}</p>
        ) : (
          <Filling items={items} conversationId={conversationId} onSent={onClose} />
        )}
      </div>
    </Dialog>
  );
}

interface FillingProps {
  readonly items: readonly MessageTemplate[];
  readonly conversationId: string;
  readonly onSent: () => void;
}

function Filling({ items, conversationId, onSent }: FillingProps) {
  const t = useSay();
  const toast = useToast();
  const pickId = useId();
  const send = useSendTemplate();
  const { template, values, setValues, pick } = useChoice(items);
  // Sent twice by a second press, it is sent once.
  const [clientMessageId] = useState(newClientId);
  if (!template) return null;
  const filled = template.fields.map((_, at) => values[at] ?? '');
  const sendIt = () => {
    const body = { clientMessageId, template: template.key, values: filled };
    send.mutateAsync({ params: { conversationId }, body }).then(onSent, toast.refuse);
  };
  return (
    <>
      <label htmlFor={pickId}>{t(words.outsideTemplate)}</label>
      <Select
        id={pickId}
        data-first
        showSearch
        optionFilterProp="label"
        value={template.key}
        onChange={pick}
        options={items.map(({ key: value, name, language }) => ({
          value,
          label: t(words.outsideTemplateName, { name, language }),
        }))}
      />
      <Fields template={template} values={filled} onChange={setValues} />
      <p className={styles['preview']} dir="auto">
        {fillTemplate(template.text, filled)}
      </p>
      <Button
        type="primary"
        loading={send.isPending}
        disabled={filled.some((value) => value.trim() === '')}
        className={styles['send'] ?? ''}
        onClick={sendIt}
      >
        {t(inboxWords.send)}
      </Button>
    </>
  );
}

/** Which template is chosen, and what was filled in; another one begins anew. */
function useChoice(items: readonly MessageTemplate[]) {
  const [key, setKey] = useState(items[0]?.key ?? '');
  const [values, setValues] = useState<readonly string[]>([]);
  const pick = (next: string) => {
    setKey(next);
    setValues([]);
  };
  return { template: items.find((one) => one.key === key), values, setValues, pick };
}

interface FieldsProps {
  readonly template: MessageTemplate;
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** An input for each place of the text. */
function Fields({ template, values, onChange }: FieldsProps) {
  const t = useSay();
  return template.fields.map((field, at) => (
    <Input
      key={`${template.key} ${field}`}
      aria-label={t(words.outsideField, { field })}
      placeholder={t(words.outsideField, { field })}
      maxLength={1000}
      value={values[at] ?? ''}
      onChange={({ target }) => onChange(values.with(at, target.value))}
    />
  ));
}
