import { formBuilderWords as words } from '@zhiyin/domain/console';
import { Button, Dropdown } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import type { BuilderKind } from './builder-props.ts';

interface Props {
  readonly kinds: readonly BuilderKind[];
  readonly onAdd: (kind: BuilderKind) => void;
}

/** Adds a question of a kind at the end. */
export function AddQuestion({ kinds, onAdd }: Props) {
  const t = useSay();
  const items = kinds.map(({ kind }) => ({ key: kind.key, label: t(kind.words) }));
  return (
    <div>
      <Dropdown
        trigger={['click']}
        menu={{
          items,
          style: { maxHeight: 360, overflow: 'auto' },
          onClick: ({ key }) => {
            const chosen = kinds.find(({ kind }) => kind.key === key);
            if (chosen) onAdd(chosen);
          },
        }}
      >
        <Button icon={<Icon name="plus" />}>{t(words.addQuestion)}</Button>
      </Dropdown>
    </div>
  );
}
