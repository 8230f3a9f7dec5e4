import { useQuery } from '@tanstack/react-query';
import { words as consoleWords } from '@zhiyin/domain/console';
import { type SensitiveKind, sensitiveKinds } from '@zhiyin/domain/kit';
import {
  countRedaction,
  type RedactionCount,
  type RedactionDays,
  sensitiveKindWords,
  redactionWords as words,
} from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from './redaction.module.css';

interface Props {
  readonly days: RedactionDays;
  readonly onSure: () => void;
  readonly onClose: () => void;
}

/** What would be taken out at once, before anybody says yes: it cannot be undone. */
export function PublishDialog({ days, onSure, onClose }: Props) {
  const t = useSay();
  const format = useFormat();
  const counted = useQuery({ ...endpointQuery(countRedaction, { body: { days } }), staleTime: 0, gcTime: 0 });
  const isOff = Object.values(days).every((age) => age === null);
  const texts = counted.data?.places.reduce((sum, { records }) => sum + records, 0) ?? 0;
  return (
    <Dialog title={t(words.confirmTitle)} width={620} onClose={onClose}>
      <div className={styles['counted']} aria-live="polite">
        {counted.isPending && (
          <>
            <p>{t(words.counting)}</p>
            <PageLoading rows={3} />
          </>
        )}
        {counted.isError && <PageError error={counted.error} onRetry={counted.refetch} />}
        {counted.data && !isOff && (
          <p>{texts > 0 ? t(words.confirm, { count: format.number(texts) }) : t(words.confirmLater)}</p>
        )}
        {counted.data && isOff && <p>{t(words.confirmOff)}</p>}
        {counted.data && !isOff && <Places count={counted.data} />}
      </div>
      <div className={styles['verbs']}>
        {/* The safe answer has the focus: Enter must not destroy. */}
        <Button data-first onClick={onClose}>
          {t(consoleWords.cancel)}
        </Button>
        <Button type="primary" danger={!isOff} disabled={!counted.data} onClick={onSure}>
          {t(words.publish)}
        </Button>
      </div>
    </Dialog>
  );
}

function Places({ count }: { count: RedactionCount }) {
  const t = useSay();
  const format = useFormat();
  const files = count.places.reduce((sum, place) => sum + place.files, 0);
  if (count.places.length === 0) return null;
  return (
    <>
      <table className={styles['places']}>
        <thead>
          <tr>
            <th scope="col">{t(words.place)}</th>
            <th scope="col">{t(words.records)}</th>
            <th scope="col">{t(words.found)}</th>
          </tr>
        </thead>
        <tbody>
          {count.places.map(({ place, words: name, records, found }) => (
            <tr key={place}>
              <th scope="row">{t(name)}</th>
              <td>{format.number(records)}</td>
              <td>
                {saidOf(found).map(({ kind, times }) => (
                  <span key={kind} className={styles['found']}>
                    {`${t(sensitiveKindWords[kind])} ${format.number(times)}`}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!count.isAll && <p className={styles['faint']}>{t(words.isPart)}</p>}
      {files > 0 && <p className={styles['faint']}>{t(words.files, { count: format.number(files) })}</p>}
    </>
  );
}

function saidOf(found: Readonly<Partial<Record<SensitiveKind, number>>>) {
  return sensitiveKinds.flatMap((kind) => {
    const times = found[kind];
    return times === undefined ? [] : [{ kind, times }];
  });
}
