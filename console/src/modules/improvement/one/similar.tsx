import { Link } from '@tanstack/react-router';
import { type FindingDetail, likenessWords, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useFindings, useSimilar } from '../data.ts';
import styles from '../improvement.module.css';
import { useChangeOf } from './use-change-of.ts';

/** Findings like this one, and those that may be. */
export function Similar({ finding, isEditable }: { finding: FindingDetail; isEditable: boolean }) {
  const t = useSay();
  const toast = useToast();
  const write = useChangeOf();
  const { findingId, similar } = finding;
  const linked = similar.map((one) => one.findingId);
  const link = (similarIds: string[]) => write(finding, { similarIds }).catch(toast.refuse);
  return (
    <>
      <ul className={styles['similar']}>
        {similar.map((one) => (
          <li key={one.findingId}>
            <Link to="/improvement/$findingId" params={{ findingId: one.findingId }}>
              <bdi>{one.title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      {similar.length === 0 && !isEditable && t(words.noSimilar)}
      {isEditable && <Choice finding={finding} onChange={link} />}
      {isEditable && linked.length < linkedMax && (
        <Suggested findingId={findingId} onLink={(other) => link([...linked, other])} />
      )}
    </>
  );
}

const linkedMax = 20;

function Choice({
  finding: { findingId, similar },
  onChange,
}: {
  finding: FindingDetail;
  onChange: (similarIds: string[]) => void;
}) {
  const t = useSay();
  const all = useFindings({ limit: 200 }).data?.items ?? [];
  const others = [
    ...similar,
    ...all.filter((one) => !similar.some((known) => known.findingId === one.findingId)),
  ]
    .filter((one) => one.findingId !== findingId)
    .map((one) => ({ value: one.findingId, label: one.title }));
  return (
    <Select<string[]>
      mode="multiple"
      aria-label={t(words.similar)}
      value={similar.map((one) => one.findingId)}
      options={others}
      maxCount={linkedMax}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={onChange}
    />
  );
}

/** What rests on the same, wants the same metric moved or is worded alike; one press links it. */
function Suggested({ findingId, onLink }: { findingId: string; onLink: (findingId: string) => void }) {
  const t = useSay();
  const items = useSimilar({ of: findingId }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className={styles['alike']} aria-label={t(words.mayBeAlike)}>
      <h3>{t(words.mayBeAlike)}</h3>
      <ul>
        {items.map((one) => (
          <li key={one.findingId} className={styles['suggested']}>
            <span>
              <Link to="/improvement/$findingId" params={{ findingId: one.findingId }}>
                <bdi>{one.title}</bdi>
              </Link>{' '}
              <span className={styles['faint']}>
                {one.because.map((why) => t(likenessWords[why])).join(' · ')}
              </span>
            </span>
            <IconButton
              icon="link"
              label={t(words.link, { title: one.title })}
              onClick={() => onLink(one.findingId)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
