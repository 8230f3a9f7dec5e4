import { useNavigate } from '@tanstack/react-router';
import { type Dashboard, dashboardWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { Icon } from '#ui/icon/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { useLiveFigures } from '../data.ts';
import { MailButton } from '../mail/mail-button.tsx';
import { sharingWords } from '../sharing-words.ts';
import { CardGrid } from './card-grid.tsx';
import { KeptHere } from './kept-here.tsx';
import { BackTo } from './ready-look.tsx';
import { Shown } from './shown.tsx';
import { TakeMenu } from './take-menu.tsx';
import { useView } from './use-view.ts';
import { useWall } from './use-wall.ts';
import { DashboardWall } from './wall.tsx';

/** A dashboard that a member made, as it is looked at. */
export function DashboardLook({ dashboard }: { dashboard: Dashboard }) {
  const t = useSay();
  const navigate = useNavigate();
  const members = useMemberNames();
  const { name, cards, ownerId, sharing, isMine } = dashboard;
  const { view, change } = useView(dashboard.view);
  const wall = useWall();
  useLiveFigures(false);
  const edit = () => {
    if (isMine) void navigate({ to: '.', search: { edit: 1 } });
  };
  useShortcut('e', words.edit, edit);
  if (wall.isOn) {
    return (
      <DashboardWall name={name} cards={cards} view={view} whose="all" onLeave={() => wall.show(false)} />
    );
  }
  const by = members.get(ownerId);
  const hint = [by && t(words.ownedBy, { name: by }), t(sharingWords[sharing])].filter(Boolean).join(' · ');
  const actions = (
    <>
      <Button icon={<Icon name="eye" />} onClick={() => wall.show(true)}>
        {t(words.wall)}
      </Button>
      <TakeMenu cards={cards} view={view} name={name} />
      <MailButton dashboard={dashboard.dashboardId} name={name} cards={cards} view={view} />
      {isMine && (
        <Button type="primary" icon={<Icon name="edit" />} onClick={edit}>
          {t(words.edit)}
        </Button>
      )}
    </>
  );
  return (
    <Page title={name} description={<BackTo hint={hint} />} actions={actions}>
      <KeptHere dashboard={dashboard} onEdit={edit} />
      <Shown cards={cards} view={view} whose="all" onView={change}>
        {(shared) =>
          cards.length === 0 ? (
            <Empty icon="chart" title={t(words.noCards)} sentence={t(words.noCardsHint)} />
          ) : (
            <CardGrid cards={cards} {...shared} />
          )
        }
      </Shown>
    </Page>
  );
}
