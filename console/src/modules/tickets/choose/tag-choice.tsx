import { Select } from 'antd';
import { TagDot, useTags } from '#modules/inbox';
import styles from '../tickets.module.css';

interface Props {
  readonly label: string;
  readonly id?: string;
  readonly value: readonly string[];
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
  readonly onChange: (tagIds: string[]) => void;
}

/** Any number of the shop's tags. */
export function TagChoice({ label, id, value, isDisabled = false, placeholder, onChange }: Props) {
  const tags = useTags();
  // What was given up meanwhile is not shown by its id.
  const known = value.filter((tagId) => tags.some((tag) => tag.tagId === tagId));
  return (
    <Select<string[]>
      {...(id && { id })}
      mode="multiple"
      aria-label={label}
      disabled={isDisabled}
      value={known}
      {...(placeholder && { placeholder })}
      options={tags.map(({ tagId, name, colour }) => ({ value: tagId, label: name, colour }))}
      showSearch={{ optionFilterProp: 'label' }}
      optionRender={({ data: { colour, label: name } }) => (
        <span className={styles['row']}>
          <TagDot colour={colour} />
          <bdi>{name}</bdi>
        </span>
      )}
      onChange={onChange}
    />
  );
}
