import { words } from '@zhiyin/domain/console';
import { filterLimits } from '@zhiyin/domain/kit';
import { Button, Select } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useBuilding } from './builder-context.ts';
import styles from './filter-builder.module.css';
import { FilterCondition, newCondition } from './filter-condition.tsx';
import {
  type Group,
  type GroupKind,
  groupKinds,
  isGroup,
  memberPath,
  withMember,
  withMoved,
} from './filter-tree.ts';

const kindWords = {
  all: words.filterAll,
  any: words.filterAny,
  none: words.filterNone,
  'not-all': words.filterNotAll,
} as const;

interface Props {
  readonly group: Group;
  readonly path: string;
  /** 1 for the outermost. */
  readonly depth: number;
  readonly onChange: (group: Group | null) => void;
}

/** Conditions that count together. Alt-↑ and Alt-↓ move a member, ⌘/Ctrl-Backspace takes it out. */
export function FilterGroup({ group, path, depth, onChange }: Props) {
  const t = useSay();
  const { fields } = useBuilding();
  const members = useRef<HTMLUListElement>(null);
  const { kind } = group;
  const count = group.members.length;

  const focusMember = (index: number) =>
    requestAnimationFrame(() => {
      const row = members.current?.children[Math.max(0, index)];
      row?.querySelector<HTMLElement>('input, button')?.focus();
    });
  const add = (member: Group['members'][number]) => {
    onChange(withMember(group, count, member));
    focusMember(count);
  };
  const first = Object.keys(fields)[0] ?? '';
  const fresh = () => newCondition(first, fields[first]?.type);

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const by = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    const isRemoving = (event.metaKey || event.ctrlKey) && event.key === 'Backspace';
    if (!by && !isRemoving) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(by ? withMoved(group, index, by) : withMember(group, index, null));
    focusMember(by ? Math.min(count - 1, index + by) : index - 1);
  };

  return (
    <fieldset className={styles['group']} aria-label={t(kindWords[kind])}>
      <div className={styles['head']}>
        <Select<GroupKind>
          aria-label={t(words.filterGroupKind)}
          className={styles['kind'] ?? ''}
          variant="filled"
          size="small"
          value={kind}
          onChange={(next) => onChange({ ...group, kind: next })}
          options={groupKinds.map((value) => ({ value, label: t(kindWords[value]) }))}
        />
        {depth > 1 && (
          <IconButton icon="close" label={t(words.filterRemoveGroup)} onClick={() => onChange(null)} />
        )}
      </div>
      <ul ref={members} className={styles['members']}>
        {group.members.map((member, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no identity but its place
          <li key={index} onKeyDown={(event) => onKeyDown(event, index)}>
            {isGroup(member) ? (
              <FilterGroup
                group={member}
                path={memberPath(path, kind, index)}
                depth={depth + 1}
                onChange={(next) => onChange(withMember(group, index, next))}
              />
            ) : (
              <FilterCondition
                condition={member}
                path={memberPath(path, kind, index)}
                onChange={(next) => onChange(withMember(group, index, next))}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles['add']}>
        <Button type="text" size="small" icon={<Icon name="plus" />} onClick={() => add(fresh())}>
          {t(words.filterAdd)}
        </Button>
        {depth + 2 <= filterLimits.depth && (
          <Button
            type="text"
            size="small"
            icon={<Icon name="group" />}
            onClick={() => add({ kind: 'any', members: [fresh()] })}
          >
            {t(words.filterAddGroup)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
