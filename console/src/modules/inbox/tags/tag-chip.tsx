import type { Tag } from '@zhiyin/domain/inbox';
import { classNames } from '#ui/class-names.ts';
import styles from './tags.module.css';

/** A tag in its colour. */
export function TagChip({ tag: { name, colour } }: { tag: Pick<Tag, 'name' | 'colour'> }) {
  return (
    <span className={classNames(styles['chip'], styles[colour])} title={name}>
      <bdi>{name}</bdi>
    </span>
  );
}

/** The tags of a conversation by their ids; those that no longer exist are left out. */
export function TagChips({ tags, tagIds }: { tags: readonly Tag[]; tagIds: readonly string[] }) {
  const shown = tags.filter((tag) => tagIds.includes(tag.tagId));
  return shown.map((tag) => <TagChip key={tag.tagId} tag={tag} />);
}

/** The colour alone, beside the tag's name. */
export function TagDot({ colour }: Pick<Tag, 'colour'>) {
  return <span className={classNames(styles['dot'], styles[colour])} />;
}
