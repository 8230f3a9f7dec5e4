import { type Alert, alertsManage, insightsNavWords, alertWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { ThingNotes, ThingVerbs } from '#modules/platform';
import { BackLink } from '#ui/control/back-link.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import styles from './alerts.module.css';
import { useAlerts, useRings } from './data.ts';
import { AlertDialog } from './edit/alert-dialog.tsx';
import { Preview } from './preview.tsx';
import { RingList } from './ring-list.tsx';
import { useRingSaid, useTermsSaid } from './said.ts';
import { SnoozeMenu } from './snooze-menu.tsx';
import { StandingTag } from './standing-tag.tsx';

/** One alert: its figure with the lines it is held against, and each time that it rang. */
export function AlertPage({ alertId }: { alertId: string }) {
  const t = useSay();
  const alerts = useAlerts();
  if (alerts.isPending) return <PageLoading rows={8} />;
  if (!alerts.data) return <PageError error={alerts.error} onRetry={alerts.refetch} />;
  const alert = alerts.data.items.find((one) => one.alertId === alertId);
  if (alert) return <Shown key={alertId} alert={alert} />;
  return (
    <Page title={t(insightsNavWords.alert)} description={<Back />}>
      <Empty icon="bell" title={t(words.gone)} action={<Back />} />
    </Page>
  );
}

function Back() {
  const t = useSay();
  return <BackLink to="/insights/alerts" label={t(words.allAlerts)} />;
}

function Shown({ alert }: { alert: Alert }) {
  const t = useSay();
  const { alertId, name, metric, filter, bucket, terms, casesMin, shown } = alert;
  const rings = useRings({ alertId });
  const pages = pagesOf(rings);
  return (
    <Page
      title={name}
      description={
        <span className={styles['under']}>
          <Back />
          <StandingTag alert={alert} />
        </span>
      }
      actions={<Acts alert={alert} />}
      aside={<Facts alert={alert} />}
    >
      <ThingNotes kind="alert" id={alertId} />
      {shown === null ? (
        <Empty icon="lock" title={t(words.hidden)} />
      ) : (
        <Preview watched={{ metric, filter, bucket, terms, casesMin }} />
      )}
      <section className={styles['part']} aria-label={t(words.history)}>
        <h2>{t(words.history)}</h2>
        {rings.isPending && <PageLoading rows={3} />}
        {rings.isError && !rings.data && <PageError error={rings.error} onRetry={rings.refetch} />}
        {rings.data && pages.rows.length === 0 && <p className={styles['faint']}>{t(words.never)}</p>}
        <RingList {...pages} alerts={[alert]} />
      </section>
    </Page>
  );
}

function Acts({ alert }: { alert: Alert }) {
  const t = useSay();
  const mayManage = useMay()(alertsManage);
  const [isEditing, setEditing] = useState(false);
  const said = useRingSaid();
  const { alertId, name, metric, filter, shown, ring } = alert;
  const note = ring ? said(ring, shown) : '';
  return (
    <>
      <SnoozeMenu alert={alert} />
      {shown && (
        <ThingVerbs
          thing={{
            ...{ kind: 'alert', id: alertId, title: name, note },
            measured: { metric, filter, target: targetOf(alert) },
          }}
        />
      )}
      {mayManage && (
        <Button icon={<Icon name="edit" />} onClick={() => setEditing(true)}>
          {t(words.edit)}
        </Button>
      )}
      {isEditing && <AlertDialog alert={alert} onClose={() => setEditing(false)} />}
    </>
  );
}

/** Where the figure should be again: at its line, or at what it was held against. */
function targetOf({ terms, ring }: Alert): number | null {
  return terms.kind === 'level' ? terms.level : (ring?.reference ?? null);
}

function Facts({ alert }: { alert: Alert }) {
  const t = useSay();
  const format = useFormat();
  const members = useMemberNames();
  const said = useTermsSaid();
  const { ownerId, shown, quiet, lookedAt, ringsLately, isOn } = alert;
  const facts = [
    [words.metric, shown ? t(shown.name) : t(words.hidden)],
    [words.looks, said(alert)],
    [words.owner, members.get(ownerId) ?? t(words.someone)],
    ...(quiet ? [[words.quiet, `${timeOf(quiet.from)} – ${timeOf(quiet.to)}`] as const] : []),
    [words.lately, t(words.times, { n: ringsLately })],
  ] as const;
  return (
    <>
      <dl className={styles['facts']}>
        {facts.map(([word, value]) => (
          <div key={word.en}>
            <dt>{t(word)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {isOn && (
        <p className={styles['faint']}>
          {lookedAt === null
            ? t(words.notLooked)
            : t(words.lookedAt, { time: format.brief(lookedAt, new Date()) })}
        </p>
      )}
    </>
  );
}

/** `22:00` */
function timeOf(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
