import { Link } from '@tanstack/react-router';
import {
  type FindingDetail,
  standardKindWords,
  improvementPageWords as words,
} from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../improvement.module.css';
import { Part } from './part.tsx';
import { placeOf } from './place-of.ts';
import { useVersioned } from './use-versioned.ts';

/** How a finding ended. */
export function Closing({ finding }: { finding: FindingDetail }) {
  const t = useSay();
  const { closingNote, standardKind, standard } = finding;
  return (
    <Part title={t(words.closingNote)}>
      <p className={styles['text']}>
        <bdi>{closingNote}</bdi>
      </p>
      {standardKind && (
        <p>
          {t(words.standardKind)}: {t(standardKindWords[standardKind])}
          {standard !== '' && ' · '}
          <Changed finding={finding} />
        </p>
      )}
    </Part>
  );
}

/** The standard, in the version that came of the finding; where it is a thing of the shop, the way to it. */
function Changed({ finding }: { finding: FindingDetail }) {
  const t = useSay();
  const versioned = useVersioned();
  const { standard, standardRef, standardVersion, standardNow } = finding;
  const name = <bdi>{versioned(standardNow?.title ?? standard, standardVersion)}</bdi>;
  if (standardRef === null) return name;
  if (standardNow === null)
    return (
      <>
        {name} <span className={styles['faint']}>({t(words.standardGone)})</span>
      </>
    );
  const { path, version } = standardNow;
  const isNewer = version !== null && version !== standardVersion;
  return (
    <>
      {path === null ? name : <Link {...placeOf(path)}>{name}</Link>}
      {isNewer && <span className={styles['faint']}> ({t(words.nowVersion, { version })})</span>}
    </>
  );
}
