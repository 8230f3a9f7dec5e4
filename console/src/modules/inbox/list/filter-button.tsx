import { channelKeys, channelName } from '@zhiyin/domain/channels';
import { priorities, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { peopleRead } from '@zhiyin/domain/people';
import { Button, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useTeamNames } from '#modules/people';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { priorityWords } from '../priority/priority-words.ts';
import { useTags } from '../tags/data.ts';
import styles from './list-head.module.css';
import type { ListFilter } from './tabs.ts';

interface Props {
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

/** Narrows the list by priority, tag, channel and team. */
export function FilterButton({ filter, onFilter }: Props) {
  const t = useSay();
  const count = Object.keys(filter).length;
  return (
    <Disclosure
      label={count > 0 ? t(words.filterOn, { count }) : t(words.filter)}
      button={
        <>
          <Icon name="filter" />
          {count > 0 && <span className={styles['dot']} />}
        </>
      }
    >
      {(close) => (
        <div className={styles['filters']}>
          <Choices filter={filter} onFilter={onFilter} />
          {count > 0 && (
            <Button
              size="small"
              onClick={() => {
                onFilter({});
                close();
              }}
            >
              {t(words.clearFilter)}
            </Button>
          )}
        </div>
      )}
    </Disclosure>
  );
}

function Choices({ filter, onFilter }: Props) {
  const t = useSay();
  const mayPeople = useMay()(peopleRead);
  const tags = useTags();
  const teams = useTeamNames();
  const { priority, tagId, channel, teamId } = filter;
  const put = (change: { [Key in keyof ListFilter]: ListFilter[Key] | undefined }) =>
    onFilter(withoutBlanks({ ...filter, ...change }));
  return (
    <>
      <Choice
        label={t(words.anyPriority)}
        value={priority}
        options={priorities.toReversed().map((value) => ({ value, label: t(priorityWords[value]) }))}
        onChange={(value) => put({ priority: priorities.find((one) => one === value) })}
      />
      <Choice
        label={t(words.anyTag)}
        value={tagId}
        options={tags.map((tag) => ({ value: tag.tagId, label: tag.name }))}
        onChange={(value) => put({ tagId: value })}
      />
      <Choice
        label={t(words.anyChannel)}
        value={channel}
        options={channelKeys.map((key) => ({ value: key, label: t(channelName(key) ?? words.anyChannel) }))}
        onChange={(value) => put({ channel: value })}
      />
      {mayPeople && teams.size > 0 && (
        <Choice
          label={t(words.anyTeam)}
          value={teamId}
          options={[...teams].map(([value, label]) => ({ value, label }))}
          onChange={(value) => put({ teamId: value })}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: { value: string; label: string }[];
  readonly onChange: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Select<string>
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      {...(value !== undefined && { value })}
      options={options}
      onChange={onChange}
      getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
    />
  );
}

function withoutBlanks(filter: { [Key in keyof ListFilter]: ListFilter[Key] | undefined }): ListFilter {
  const { priority, tagId, channel, teamId, importId } = filter;
  return {
    ...(priority && { priority }),
    ...(tagId && { tagId }),
    ...(channel && { channel }),
    ...(teamId && { teamId }),
    ...(importId && { importId }),
  };
}
