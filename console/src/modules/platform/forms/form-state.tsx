import { type FormEntry, formPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import styles from './forms.module.css';

/** Whether a form can be answered, and whether something waits to be published. */
export function FormState({
  form,
}: {
  form: Pick<FormEntry, 'publishedVersion' | 'archivedAt' | 'hasDraft'>;
}) {
  const t = useSay();
  const { publishedVersion: version, archivedAt, hasDraft } = form;
  if (archivedAt !== null) return <StatusTag tone="ash">{t(words.archived)}</StatusTag>;
  if (version === 0) return <StatusTag tone="amber">{t(words.neverPublished)}</StatusTag>;
  return (
    <span className={styles['states']}>
      <StatusTag tone="jade">{t(words.published, { version })}</StatusTag>
      {hasDraft && <StatusTag tone="amber">{t(words.hasChanges)}</StatusTag>}
    </span>
  );
}
