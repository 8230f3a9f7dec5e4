import {
  changeTag,
  createTag,
  listTags,
  type Tag,
  tagColours,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { DraftForm } from '#ui/form/draft-form.tsx';
import { Field } from '#ui/form/field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { type Slot, useDraft } from '#ui/form/use-draft.ts';
import { TagChip, TagDot } from '../tag-chip.tsx';
import { colourWords } from '../tag-words.ts';
import styles from '../tags.module.css';

interface Props {
  /** Null for a tag yet to be made. */
  readonly tag: Tag | null;
  readonly onClose: () => void;
}

/** Names a tag and gives it its colour. */
export function TagDialog({ tag, onClose }: Props) {
  const t = useSay();
  const create = useAct(createTag, [listTags]);
  const change = useAct(changeTag, [listTags]);
  const draft = useDraft({
    initial: { name: tag?.name ?? '', colour: tag?.colour ?? 'blue' },
    schema: createTag.body,
    save: (body) =>
      tag ? change.mutateAsync({ params: { tagId: tag.tagId }, body }) : create.mutateAsync({ body }),
  });
  const { name, colour } = draft.values;
  return (
    <Dialog title={t(tag ? words.editTag : words.addTag)} onClose={onClose}>
      <DraftForm draft={draft} verb={t(tag ? words.save : words.addTag)} onSaved={onClose} onCancel={onClose}>
        <TextField at={draft.at('name')} label={t(words.tagName)} isFirst />
        <ColourField at={draft.at('colour')} label={t(words.tagColour)} />
        <div className={styles['chips']}>
          <TagChip tag={{ name: name.trim() || t(words.tagName), colour }} />
        </div>
      </DraftForm>
    </Dialog>
  );
}

function ColourField({ at, label }: { at: Slot<Tag['colour']>; label: string }) {
  const t = useSay();
  return (
    <Field at={at} label={label}>
      {(ties) => (
        <div id={ties.id} role="radiogroup" aria-label={label} className={styles['colours']}>
          {tagColours.map((colour) => (
            <label key={colour} className={styles['colour']} title={t(colourWords[colour])}>
              <input
                type="radio"
                name={ties.id}
                checked={at.value === colour}
                onChange={() => at.onChange(colour)}
              />
              <TagDot colour={colour} />
              <span className="spoken">{t(colourWords[colour])}</span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
