import {
  suggestionTopics,
  suggestionTopicWords,
  suggestionWays,
  suggestionWayWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { useMemberOptions } from '../data.ts';
import styles from '../suggestions.module.css';
import type { Narrowing } from './narrowing.ts';

interface Props {
  readonly value: Narrowing;
  readonly onChange: (change: Partial<Narrowing>) => void;
  readonly actions: ReactNode;
}

/** What suggestions are narrowed by, and how they are shown. */
export function NarrowBar({ value, onChange, actions }: Props) {
  const t = useSay();
  return (
    <Toolbar label={t(words.narrow)} actions={actions}>
      <Segmented<Narrowing['view']>
        aria-label={t(words.view)}
        value={value.view}
        options={[
          { value: 'board', label: t(words.board) },
          { value: 'list', label: t(words.list) },
        ]}
        onChange={(view) => onChange({ view, state: null })}
      />
      <Input
        allowClear
        className={styles['search'] ?? ''}
        aria-label={t(words.search)}
        placeholder={t(words.search)}
        prefix={<Icon name="search" />}
        value={value.q}
        maxLength={100}
        onChange={(event) => onChange({ q: event.target.value })}
      />
      <Choices value={value} onChange={onChange} />
    </Toolbar>
  );
}

function Choices({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const t = useSay();
  return (
    <>
      <Select<Narrowing['topic']>
        allowClear
        aria-label={t(words.topic)}
        placeholder={t(words.anyTopic)}
        value={value.topic}
        options={suggestionTopics.map((topic) => ({ value: topic, label: t(suggestionTopicWords[topic]) }))}
        style={{ width: 140 }}
        onChange={(topic) => onChange({ topic: topic ?? null })}
      />
      <Select<Narrowing['way']>
        allowClear
        aria-label={t(words.way)}
        placeholder={t(words.anyWay)}
        value={value.way}
        options={suggestionWays.map((way) => ({ value: way, label: t(suggestionWayWords[way]) }))}
        style={{ width: 130 }}
        onChange={(way) => onChange({ way: way ?? null })}
      />
      <OwnerChoice value={value} onChange={onChange} />
      <Select<Narrowing['waits']>
        allowClear
        aria-label={t(words.waiting)}
        placeholder={t(words.waiting)}
        value={value.waits}
        options={[
          { value: 'any', label: t(words.onlyWaiting) },
          { value: 'late', label: t(words.late) },
        ]}
        style={{ width: 150 }}
        onChange={(waits) => onChange({ waits: waits ?? null })}
      />
    </>
  );
}

function OwnerChoice({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const t = useSay();
  const { memberId } = useSession().member;
  const others = useMemberOptions().filter((one) => one.value !== memberId);
  const owners = [
    { value: memberId, label: t(words.mine) },
    { value: 'nobody', label: t(words.nobody) },
    ...others,
  ];
  return (
    <Select<string | null>
      allowClear
      aria-label={t(words.owner)}
      placeholder={t(words.anyOwner)}
      value={value.owner}
      options={owners}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 150 }}
      onChange={(owner) => onChange({ owner: owner ?? null })}
    />
  );
}
