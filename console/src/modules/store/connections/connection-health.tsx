import {
  askedPageWords as asked,
  type StoreConnection,
  shopAppPageWords,
  connectionPageWords as words,
} from '@zhiyin/domain/store';
import { Button, Progress } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { SetUpHealth, SetUpTrouble } from '#ui/set-up/set-up-health.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { ConnectionLight } from './connection-light.tsx';
import styles from './connections.module.css';
import { useAskConnection } from './data.ts';

const problems = {
  signature: words.problemSignature,
  unreadable: words.problemUnreadable,
  uninstalled: shopAppPageWords.problemUninstalled,
  credentials: asked.problemCredentials,
  limit: asked.problemLimit,
  unreachable: asked.problemUnreachable,
  refused: asked.problemRefused,
  'other-shop': asked.problemOtherShop,
} as const;
/** An order of a platform comes again only when it changes, and no push says so. */
const problemsOfAsked = { ...problems, unreadable: asked.askedProblemUnreadable } as const;

/** How a connection stands: its light, what is wrong in plain words, when it was heard last, how far it was asked. */
export function ConnectionHealth({ connection }: { connection: StoreConnection }) {
  const t = useSay();
  const { problem, problemDetail, lastAt, takenCount, archivedAt, asking } = connection;
  const isOff = archivedAt !== null;
  const sentences = asking ? problemsOfAsked : problems;
  return (
    <SetUpHealth
      light={<ConnectionLight connection={connection} />}
      sentence={
        <>
          {isOff && <p>{t(asking ? asked.askedOffHint : words.connectionOffHint)}</p>}
          {problem !== null && !isOff && (
            <SetUpTrouble detail={problemDetail}>{t(sentences[problem])}</SetUpTrouble>
          )}
        </>
      }
      facts={
        <>
          <dt>{t(words.connectionLast)}</dt>
          <dd>{lastAt === null ? t(words.connectionWaiting) : <TimeAgo moment={lastAt} />}</dd>
          <dt>{t(words.connectionTaken)}</dt>
          <dd>{t(asking ? asked.askedTakenSaid : words.connectionTakenSaid, { count: takenCount })}</dd>
          {asking && !isOff && <AskedFacts connection={connection} asking={asking} />}
        </>
      }
    >
      {asking && !isOff && <AskNow connectionId={connection.connectionId} />}
    </SetUpHealth>
  );
}

interface AskedProps {
  readonly connection: StoreConnection;
  readonly asking: NonNullable<StoreConnection['asking']>;
}

/** How far the past is fetched, and when it is asked next. */
function AskedFacts({ connection: { createdAt }, asking }: AskedProps) {
  const t = useSay();
  const format = useFormat();
  const { sinceAt, askedUntil, isReachingBack, againAt } = asking;
  const [since, until, made] = [sinceAt, askedUntil, createdAt].map((at) => new Date(at).getTime());
  const percent = Math.floor(
    (100 * (Number(until) - Number(since))) / Math.max(1, Number(made) - Number(since)),
  );
  return (
    <>
      <dt>{t(asked.askedReach)}</dt>
      <dd>
        {isReachingBack ? (
          <>
            {t(asked.askedFetching)} <time dateTime={askedUntil}>{format.exact(askedUntil)}</time>
            <Progress
              percent={percent}
              size="small"
              aria-label={t(asked.askedReach)}
              className={styles['progress'] ?? ''}
            />
          </>
        ) : (
          t(asked.askedReachDone)
        )}
      </dd>
      {!isReachingBack && (
        <>
          <dt>{t(asked.askedUntil)}</dt>
          <dd>
            <time dateTime={askedUntil}>{format.exact(askedUntil)}</time>
          </dd>
        </>
      )}
      <AskedGap gap={asking.gap} />
      {againAt !== null && (
        <>
          <dt>{t(asked.askedNext)}</dt>
          <dd>
            <time dateTime={againAt}>{format.exact(againAt)}</time>
          </dd>
        </>
      )}
      <AskedLine lineTrouble={asking.lineTrouble} />
    </>
  );
}

/** The time of which the platform gave nothing any more. */
function AskedGap({ gap }: Pick<AskedProps['asking'], 'gap'>) {
  const t = useSay();
  const format = useFormat();
  if (gap === null) return null;
  const [from, until] = [format.exact(gap.from), format.exact(gap.until)];
  return (
    <>
      <dt>{t(asked.askedGap)}</dt>
      <dd>{t(asked.askedGapSaid, { from, until })}</dd>
    </>
  );
}

/** Why its message service tells us nothing. */
function AskedLine({ lineTrouble }: Pick<AskedProps['asking'], 'lineTrouble'>) {
  const t = useSay();
  if (lineTrouble === null) return null;
  return (
    <>
      <dt>{t(asked.askedLine)}</dt>
      <dd>
        {t(asked.askedLineTrouble)} {lineTrouble}
      </dd>
    </>
  );
}

function AskNow({ connectionId }: { connectionId: string }) {
  const t = useSay();
  const toast = useToast();
  const ask = useAskConnection();
  const now = () =>
    ask.mutateAsync({ params: { connectionId } }).then(() => toast.say(t(asked.askedSoon)), toast.refuse);
  return (
    <div>
      <Button icon={<Icon name="refresh" />} loading={ask.isPending} onClick={now}>
        {t(asked.askNow)}
      </Button>
    </div>
  );
}
