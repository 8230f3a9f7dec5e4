import { type TicketTemplate, ticketLimits, ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Field } from '#ui/form/field.tsx';
import type { Slot } from '#ui/form/use-draft.ts';
import styles from '../tickets.module.css';

type Items = TicketTemplate['items'];

/** The checklist that comes with a template: written line by line, in its order. */
export function TemplateItems({ at }: { at: Slot<Items> }) {
  const t = useSay();
  const [typed, setTyped] = useState('');
  const items = at.value;
  const put = (index: number, change: Partial<Items[number]>) =>
    at.onChange(items.map((item, place) => (place === index ? { ...item, ...change } : item)));
  const add = () => {
    const label = typed.trim();
    if (label === '' || items.length >= ticketLimits.items) return;
    at.onChange([...items, { label, isRequired: true }]);
    setTyped('');
  };
  return (
    <Field at={at} label={t(words.checklist)} isOptional>
      {({ id }) => (
        <div className={styles['part']}>
          {items.map((item, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
              key={index}
              item={item}
              onRequire={(isRequired) => put(index, { isRequired })}
              onRemove={() => at.onChange(items.filter((_, place) => place !== index))}
            />
          ))}
          <div className={styles['row']}>
            <Input
              id={id}
              placeholder={t(words.itemLabel)}
              value={typed}
              maxLength={ticketLimits.title}
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={(event) => {
                event.preventDefault();
                add();
              }}
            />
            <Button onClick={add}>{t(words.addItem)}</Button>
          </div>
        </div>
      )}
    </Field>
  );
}

interface LineProps {
  readonly item: Items[number];
  readonly onRequire: (isRequired: boolean) => void;
  readonly onRemove: () => void;
}

function Line({ item, onRequire, onRemove }: LineProps) {
  const t = useSay();
  return (
    <div className={styles['row']}>
      <bdi className={styles['grow']}>{item.label}</bdi>
      <Checkbox checked={item.isRequired} onChange={(event) => onRequire(event.target.checked)}>
        {t(words.required)}
      </Checkbox>
      <IconButton icon="close" label={t(words.remove)} onClick={onRemove} />
    </div>
  );
}
