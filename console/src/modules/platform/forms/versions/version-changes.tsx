import { compareForms, type FormChange, type QuestionPart } from '@zhiyin/domain/kit';
import { formPageWords as words } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useVersion } from '../data.ts';
import styles from '../forms.module.css';

const kindWords = { added: words.added, removed: words.removed, moved: words.moved, changed: words.changed };
const tones = { added: 'jade', removed: 'seal', moved: 'azure', changed: 'amber' } as const;
const partWords: Readonly<Record<QuestionPart, typeof words.partKind>> = {
  kind: words.partKind,
  label: words.partLabel,
  help: words.partHelp,
  required: words.partRequired,
  conditions: words.partConditions,
  section: words.partSection,
  scoring: words.partScoring,
  settings: words.partSettings,
};

/** What a version changed against the one before it. */
export function VersionChanges({ formId, version }: { formId: string; version: number }) {
  const t = useSay();
  const after = useVersion(formId, version).data;
  const before = useVersion(formId, version > 1 ? version - 1 : null).data;
  if (!after || (version > 1 && !before)) return <PageLoading rows={4} />;
  const changes = before && version > 1 ? compareForms(before, after) : [];
  return (
    <section>
      <h2>{version > 1 ? t(words.compareWith, { version: version - 1 }) : t(words.firstVersion)}</h2>
      {version > 1 && changes.length === 0 && <p className={styles['faint']}>{t(words.noDifference)}</p>}
      <ul className={styles['changes']}>
        {changes.map((change) => (
          <ChangeLine key={change.key} change={change} />
        ))}
        {version === 1 &&
          after.questions.map(({ key, label }) => (
            <li key={key} className={styles['change']}>
              <span />
              {t(label)}
            </li>
          ))}
      </ul>
    </section>
  );
}

function ChangeLine({ change: { kind, before, after, parts } }: { change: FormChange }) {
  const t = useSay();
  const isReworded = parts.includes('label') && before && after;
  return (
    <li className={styles['change']}>
      <StatusTag tone={tones[kind]}>{t(kindWords[kind])}</StatusTag>
      <div>
        {isReworded && (
          <>
            <del>{t(before.label)}</del>{' '}
          </>
        )}
        {after ? t(after.label) : before && <del>{t(before.label)}</del>}
        {parts.length > 0 && (
          <div className={styles['faint']}>{parts.map((part) => t(partWords[part])).join(t(words.list))}</div>
        )}
      </div>
    </li>
  );
}
