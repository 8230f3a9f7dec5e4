import type { Text } from '@zhiyin/domain/kit';
import {
  type OrderDetail,
  type ParcelProblem,
  storePageWords,
  parcelPageWords as words,
} from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useCopy } from '#ui/toast/use-copy.ts';
import { AskButton } from './ask-button.tsx';
import { ParcelStateTag } from './parcel-state-tag.tsx';
import styles from './parcels.module.css';

type Parcel = OrderDetail['parcels'][number];

/** Where no tracker is connected nobody expects a word of it. */
const problems: Readonly<Record<ParcelProblem, Text | null>> = {
  'no-tracker': null,
  'unknown-carrier': words.parcelUnknownCarrier,
  'needs-phone': words.parcelNeedsPhone,
  refused: words.parcelRefusedBy,
};

/** One parcel: whose it is carried by, how far it is, and its route, closed until it is asked for. */
export function ParcelCard({ orderId, parcel }: { orderId: string; parcel: Parcel }) {
  const t = useSay();
  const copy = useCopy();
  const { trackingNumber, carrier, tracking } = parcel;
  const { state, problem, problemDetail, askableAt } = tracking;
  const problemSaid = problem && problems[problem];
  return (
    <div className={styles['parcel']}>
      <div className={styles['head']}>
        {carrier !== null && <span>{carrier}</span>}
        <span className={styles['number']}>{trackingNumber}</span>
        <IconButton
          icon="copy"
          label={t(storePageWords.copyNumber, { number: trackingNumber })}
          onClick={() => copy(trackingNumber)}
        />
        {state !== null && <ParcelStateTag state={state} />}
      </div>
      <Route parcel={parcel} />
      {problemSaid && (
        <p className={styles['faint']}>
          {t(problemSaid)}
          {problemDetail !== null && <small> · {problemDetail}</small>}
        </p>
      )}
      {askableAt !== null && (
        <AskButton orderId={orderId} trackingNumber={trackingNumber} askableAt={askableAt} />
      )}
    </div>
  );
}

/** Newest first, and that one is read without opening. */
function Route({ parcel: { trackingNumber, tracking } }: { parcel: Parcel }) {
  const t = useSay();
  const [latest, ...earlier] = tracking.steps;
  if (!latest)
    return tracking.problem === null ? <p className={styles['faint']}>{t(words.parcelNothing)}</p> : null;
  if (earlier.length === 0) return <Step step={latest} />;
  return (
    <details className={styles['route']}>
      <summary aria-label={t(words.parcelRouteOf, { number: trackingNumber })}>
        <Step step={latest} />
      </summary>
      <ol className={styles['steps']} aria-label={t(words.parcelRoute)}>
        {earlier.map((step) => (
          <li key={`${step.at} ${step.said}`}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Step({ step: { at, place, said } }: { step: Parcel['tracking']['steps'][number] }) {
  return (
    <span className={styles['step']}>
      <span className={styles['faint']}>
        <TimeAgo moment={at} as="brief" />
        {place !== null && <bdi> {place}</bdi>}
      </span>
      <bdi>{said}</bdi>
    </span>
  );
}
