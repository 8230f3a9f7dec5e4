import { Link } from '@tanstack/react-router';
import { insightsNavWords, type ReadyDashboard, dashboardWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Page } from '#ui/page/page.tsx';
import styles from '../dashboards.module.css';
import { useLiveFigures } from '../data.ts';
import { MailButton } from '../mail/mail-button.tsx';
import { useMakeDashboard } from '../use-make-dashboard.ts';
import { CardGrid } from './card-grid.tsx';
import { Shown } from './shown.tsx';
import { TakeMenu } from './take-menu.tsx';
import { useView } from './use-view.ts';
import { useWall } from './use-wall.ts';
import { DashboardWall } from './wall.tsx';

/** A dashboard that comes with the product; whoever wants it otherwise copies it. */
export function ReadyLook({ ready }: { ready: ReadyDashboard }) {
  const t = useSay();
  const { view, change } = useView(ready.view);
  const wall = useWall();
  const copy = useMakeDashboard({
    name: t(words.copyOf, { name: t(ready.name) }),
    cards: ready.cards,
    view: ready.view,
  });
  useLiveFigures(false);
  const name = t(ready.name);
  if (wall.isOn) {
    return (
      <DashboardWall
        name={name}
        cards={ready.cards}
        view={view}
        whose="all"
        onLeave={() => wall.show(false)}
      />
    );
  }
  const actions = (
    <>
      <Button icon={<Icon name="eye" />} onClick={() => wall.show(true)}>
        {t(words.wall)}
      </Button>
      <TakeMenu cards={ready.cards} view={view} name={name} />
      <MailButton dashboard={ready.key} name={name} cards={ready.cards} view={view} />
      <Button icon={<Icon name="copy" />} loading={copy.isBusy} onClick={copy.make}>
        {t(words.copy)}
      </Button>
    </>
  );
  return (
    <Page title={name} description={<BackTo hint={t(ready.hint)} />} actions={actions}>
      <Shown cards={ready.cards} view={view} whose="all" onView={change}>
        {(shared) => <CardGrid cards={ready.cards} {...shared} />}
      </Shown>
    </Page>
  );
}

/** The way back to all dashboards, and what this one is for. */
export function BackTo({ hint }: { hint: string }) {
  const t = useSay();
  return (
    <>
      <Link to="/insights/dashboards" className={styles['back'] ?? ''}>
        {t(insightsNavWords.dashboards)}
      </Link>
      {hint && ` · ${hint}`}
    </>
  );
}
