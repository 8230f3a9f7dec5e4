import { flowEditorWords as words } from '@zhiyin/domain/console';
import type { FlowMove } from '@zhiyin/domain/kit';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { BothLanguagesInput } from '#ui/form/both-languages-input.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { moved } from '#ui/order/moved.ts';
import { freeKey } from '../flow-edit.ts';
import styles from '../flow-editor.module.css';

type Items = FlowMove['demands']['checklist'];

interface Props {
  readonly items: Items;
  readonly onChange: (items: Items) => void;
}

const nothing = '';
const itemsMax = 30;

/** What whoever makes the move has to confirm, in both languages. */
export function ChecklistFields({ items, onChange }: Props) {
  const t = useSay();
  const add = () =>
    onChange([...items, { key: freeKey('item', items), label: { zh: nothing, en: nothing } }]);
  return (
    <fieldset className={styles['round']}>
      <legend>{t(words.checklist)}</legend>
      {items.map(({ key, label }, index) => {
        const name = t(words.item, { number: index + 1 });
        return (
          <div key={key} className={styles['bound']}>
            <BothLanguagesInput
              label={name}
              value={label}
              isInvalid
              onChange={({ zh, en }) =>
                onChange(items.map((one) => (one.key === key ? { key, label: { zh, en } } : one)))
              }
            />
            <IconButton
              icon="arrow-up"
              label={t(words.itemUp, { name })}
              disabled={index === 0}
              onClick={() => onChange([...moved(items, index, index - 1)])}
            />
            <IconButton
              icon="close"
              label={t(words.removeItem, { name })}
              onClick={() => onChange(items.filter((one) => one.key !== key))}
            />
          </div>
        );
      })}
      {items.length < itemsMax && (
        <div>
          <Button size="small" type="text" icon={<Icon name="plus" />} onClick={add}>
            {t(words.addItem)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
