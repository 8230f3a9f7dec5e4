import { ownDashboard } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Page } from '#ui/page/page.tsx';
import { useLiveFigures } from './data.ts';
import { CardGrid } from './look/card-grid.tsx';
import { Shown } from './look/shown.tsx';
import { useView } from './look/use-view.ts';

/** One's own figures: what an agent sees of their own work, and nobody else of it here. */
export function OwnPage() {
  const t = useSay();
  const { name, hint, cards } = ownDashboard;
  const { view, change } = useView(ownDashboard.view);
  useLiveFigures(false);
  return (
    <Page title={t(name)} description={t(hint)}>
      <Shown cards={cards} view={view} whose="own" onView={change}>
        {(shared) => <CardGrid cards={cards} {...shared} />}
      </Shown>
    </Page>
  );
}
