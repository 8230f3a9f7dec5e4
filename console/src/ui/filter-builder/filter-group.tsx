import { words } from '@zhiyin/domain/console';
import { type ConditionJson, filterLimits } from '@zhiyin/domain/kit';
import { Button, Select } from 'antd';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { useBuilding } from './builder-context.ts';
import styles from './filter-builder.module.css';
import { FilterCondition, newCondition } from './filter-condition.tsx';
import { type Group, type GroupKind, groupKinds, isGroup, memberPath, withMember } from './filter-tree.ts';
import { onMemberKeys } from './member-keys.ts';

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
  const list = useRef<HTMLUListElement>(null);
  const count = group.members.length;
  const focusMember = (index: number) =>
    requestAnimationFrame(() => {
      const row = list.current?.children[Math.max(0, index)];
      row?.querySelector<HTMLElement>('input, button')?.focus();
    });
  const add = (member: Group | ConditionJson) => {
    onChange(withMember(group, count, member));
    focusMember(count);
  };
  return (
    <fieldset className={styles['group']} aria-label={t(kindWords[group.kind])}>
      <GroupHead group={group} isOutermost={depth === 1} onChange={onChange} />
      <ul ref={list} className={styles['members']}>
        {group.members.map((member, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no identity but its place
            key={index}
            onKeyDown={(event) => onMemberKeys(event, { group, index, onChange, focusMember })}
          >
            <Member
              member={member}
              path={memberPath(path, group.kind, index)}
              depth={depth + 1}
              onChange={(next) => onChange(withMember(group, index, next))}
            />
          </li>
        ))}
      </ul>
      <AddMember isDeep={depth + 2 > filterLimits.depth} onAdd={add} />
    </fieldset>
  );
}

interface MemberProps {
  readonly member: Group | ConditionJson;
  readonly path: string;
  readonly depth: number;
  readonly onChange: (member: Group | ConditionJson | null) => void;
}

function Member({ member, path, depth, onChange }: MemberProps) {
  if (isGroup(member)) return <FilterGroup group={member} path={path} depth={depth} onChange={onChange} />;
  return <FilterCondition condition={member} path={path} onChange={onChange} />;
}

interface HeadProps extends Pick<Props, 'group' | 'onChange'> {
  readonly isOutermost: boolean;
}

function GroupHead({ group, isOutermost, onChange }: HeadProps) {
  const t = useSay();
  return (
    <div className={styles['head']}>
      <Select<GroupKind>
        aria-label={t(words.filterGroupKind)}
        className={styles['kind'] ?? ''}
        variant="filled"
        size="small"
        value={group.kind}
        onChange={(kind) => onChange({ ...group, kind })}
        options={groupKinds.map((value) => ({ value, label: t(kindWords[value]) }))}
      />
      {!isOutermost && (
        <IconButton icon="close" label={t(words.filterRemoveGroup)} onClick={() => onChange(null)} />
      )}
    </div>
  );
}

interface AddProps {
  /** No group fits in any more. */
  readonly isDeep: boolean;
  readonly onAdd: (member: Group | ConditionJson) => void;
}

function AddMember({ isDeep, onAdd }: AddProps) {
  const t = useSay();
  const { fields } = useBuilding();
  const first = Object.keys(fields)[0] ?? '';
  const fresh = () => newCondition(first, fields[first]?.type);
  return (
    <div className={styles['add']}>
      <Button type="text" size="small" icon={<Icon name="plus" />} onClick={() => onAdd(fresh())}>
        {t(words.filterAdd)}
      </Button>
      {!isDeep && (
        <Button
          type="text"
          size="small"
          icon={<Icon name="group" />}
          onClick={() => onAdd({ kind: 'any', members: [fresh()] })}
        >
          {t(words.filterAddGroup)}
        </Button>
      )}
    </div>
  );
}
