import { customersWords as words } from '@zhiyin/domain/customers';
import { Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useDraft } from '#ui/form/use-draft.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { MailAddress } from '#ui/show/mail-address.tsx';
import styles from '../customers.module.css';

interface Props<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly type: 'text' | 'email' | 'tel';
  readonly value: string | null;
  /** False shows it to those who may not edit. */
  readonly isEditable: boolean;
  readonly schema: z.ZodType<Readonly<Record<Name, string | null>>>;
  readonly save: (value: Readonly<Record<Name, string | null>>) => Promise<unknown>;
}

/** One line of a record. A click turns it into an input; Enter or leaving it saves, Escape leaves it as it was. */
export function InlineField<Name extends string>(props: Props<Name>) {
  const { label, isEditable } = props;
  const t = useSay();
  const [isEditing, setEditing] = useState(false);
  return (
    <div className={styles['line']}>
      <dt>{label}</dt>
      <dd>
        {isEditing ? (
          <LineInput {...props} onDone={() => setEditing(false)} />
        ) : (
          <ShownLine {...props} onEdit={isEditable ? () => setEditing(true) : null} t={t} />
        )}
      </dd>
    </div>
  );
}

interface ShownProps extends Pick<Props<string>, 'value' | 'label' | 'type'> {
  readonly onEdit: (() => void) | null;
  readonly t: ReturnType<typeof useSay>;
}

function ShownLine({ value, label, type, onEdit, t }: ShownProps) {
  const known = value && (type === 'email' ? <MailAddress address={value} /> : <bdi>{value}</bdi>);
  const shown = known || <span className={styles['blank']}>{t(words.notKnown)}</span>;
  if (!onEdit) return shown;
  return (
    <button
      type="button"
      className={styles['editable']}
      aria-label={t(words.editField, { field: label, value: value ?? t(words.notKnown) })}
      onClick={onEdit}
    >
      {shown}
      <Icon name="edit" size={14} />
    </button>
  );
}

function LineInput<Name extends string>(props: Props<Name> & { readonly onDone: () => void }) {
  const { name, label, type, value, schema, save, onDone } = props;
  const draft = useDraft<Record<string, string>, typeof schema>({
    initial: { [name]: value ?? '' },
    schema,
    save,
  });
  const at = draft.at(name);
  const problem = at.problem ?? draft.refused?.message;
  const send = async () => {
    if (!draft.isChanged || (await draft.save())) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    }
    // An input method takes Enter for itself.
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void send();
  };
  return (
    <>
      <Input
        id={at.id}
        type={type}
        size="small"
        autoFocus
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${at.id}-problem` : undefined}
        value={at.value ?? ''}
        {...(problem && { status: 'error' as const })}
        onChange={(event) => at.onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (!problem) void send();
        }}
      />
      {problem && (
        <p id={`${at.id}-problem`} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </>
  );
}
