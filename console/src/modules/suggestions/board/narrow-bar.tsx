import {
  suggestionTopics,
  suggestionTopicWords,
  suggestionWays,
  suggestionWayWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { Input, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { NarrowSelect } from '#ui/page/narrow-select.tsx';
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
      <NarrowSelect
        label={t(words.topic)}
        any={t(words.anyTopic)}
        value={value.topic}
        options={suggestionTopics.map((topic) => ({ value: topic, label: t(suggestionTopicWords[topic]) }))}
        width={140}
        onChange={(topic) => onChange({ topic })}
      />
      <NarrowSelect
        label={t(words.way)}
        any={t(words.anyWay)}
        value={value.way}
        options={suggestionWays.map((way) => ({ value: way, label: t(suggestionWayWords[way]) }))}
        width={130}
        onChange={(way) => onChange({ way })}
      />
      <OwnerChoice value={value} onChange={onChange} />
      <NarrowSelect
        label={t(words.waiting)}
        any={t(words.waiting)}
        value={value.waits}
        options={[
          { value: 'any', label: t(words.onlyWaiting) },
          { value: 'late', label: t(words.late) },
        ]}
        width={150}
        onChange={(waits) => onChange({ waits })}
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
    <NarrowSelect
      label={t(words.owner)}
      any={t(words.anyOwner)}
      value={value.owner}
      options={owners}
      width={150}
      isSearched
      onChange={(owner) => onChange({ owner })}
    />
  );
}
