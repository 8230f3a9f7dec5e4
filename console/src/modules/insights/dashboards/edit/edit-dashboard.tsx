import { useNavigate } from '@tanstack/react-router';
import { type Card, cardsMax, type Dashboard, dashboardWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useSession } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { type History, redone, undone } from '#ui/history/history.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeDashboard } from '../data.ts';
import { KeptBanner } from '../kept-banner.tsx';
import { type KeptDraft, keepDraft } from '../kept-draft.ts';
import { Shown } from '../look/shown.tsx';
import { cardToAdd, withCard } from './arrange.ts';
import { ArrangeGrid } from './arrange-grid.tsx';
import { CardEditor } from './card-editor.tsx';
import { DeleteDashboard } from './delete-dashboard.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { type Editing, useEditing } from './use-editing.ts';

/** A dashboard while it is changed: nobody else sees the changes before they are saved. */
export function EditDashboard({ dashboard }: { dashboard: Dashboard }) {
  const t = useSay();
  const editing = useEditing(dashboard);
  const { history, draft, found, isChanged, go, change, setCards, look, letGo } = editing;
  const [edited, setEdited] = useState<Card | null>(null);
  const { cards, view } = draft;
  const isFull = cards.length >= cardsMax;
  const actions = (
    <>
      <Steps history={history} onGo={go} />
      <DeleteDashboard dashboard={dashboard} onGone={letGo} />
      <NameAndSharing draft={draft} onChange={change} />
      <Button icon={<Icon name="plus" />} disabled={isFull} onClick={() => setEdited(cardToAdd(cards))}>
        {t(words.addCard)}
      </Button>
      <KeepOrLeave dashboardId={dashboard.dashboardId} editing={editing} />
    </>
  );
  return (
    <Page title={draft.name} description={t(words.arrangeHint)} actions={actions}>
      {found && isChanged && (
        <KeptBanner kept={found} saved={dashboard}>
          <Drop editing={editing} dashboard={dashboard} />
        </KeptBanner>
      )}
      <Shown cards={cards} view={view} whose="all" onView={look}>
        {(shared) =>
          cards.length === 0 ? (
            <Empty icon="chart" title={t(words.noCards)} sentence={t(words.noCardsHint)} />
          ) : (
            <ArrangeGrid cards={cards} onChange={setCards} onEdit={setEdited} {...shared} />
          )
        }
      </Shown>
      {edited && (
        <CardEditor
          card={edited}
          view={view}
          onClose={() => setEdited(null)}
          onDone={(card) => {
            setCards(withCard(cards, card));
            setEdited(null);
          }}
        />
      )}
    </Page>
  );
}

interface StepsProps {
  readonly history: History<Dashboard>;
  readonly onGo: (history: History<Dashboard>) => void;
}

/** Takes steps back, and does them again. */
function Steps({ history, onGo }: StepsProps) {
  const t = useSay();
  const [mayUndo, mayRedo] = [history.past.length > 0, history.future.length > 0];
  const undo = () => onGo(undone(history));
  const redo = () => onGo(redone(history));
  useShortcut('mod+z', words.undo, undo, { isOn: mayUndo });
  useShortcut('mod+shift+z', words.redo, redo, { isOn: mayRedo });
  return (
    <>
      <IconButton icon="undo" label={t(words.undo)} disabled={!mayUndo} onClick={undo} />
      <IconButton icon="redo" label={t(words.redo)} disabled={!mayRedo} onClick={redo} />
    </>
  );
}

/** Goes back to what is saved, as one more step: it can be taken back, too. */
function Drop({ editing: { change }, dashboard }: { editing: Editing; dashboard: Dashboard }) {
  const t = useSay();
  return <Button onClick={() => change(dashboard)}>{t(words.drop)}</Button>;
}

interface NameProps {
  readonly draft: KeptDraft;
  readonly onChange: Editing['change'];
}

function NameAndSharing({ draft, onChange }: NameProps) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Icon name="sliders" />} onClick={() => setOpen(true)}>
        {t(words.settings)}
      </Button>
      {isOpen && (
        <SettingsDialog
          dashboard={draft}
          onClose={() => setOpen(false)}
          onDone={(next) => {
            onChange(next);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

interface KeepProps {
  readonly dashboardId: string;
  readonly editing: Editing;
}

/** Saves what was changed, with the view that is looked at as the one it opens with; or leaves all as it was. */
function KeepOrLeave({ dashboardId, editing: { draft, saving, isChanged, letGo } }: KeepProps) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const { memberId } = useSession().member;
  const change = useChangeDashboard();
  const show = (search: { edit?: 1 }) =>
    navigate({ to: '/insights/dashboards/$dashboardId', params: { dashboardId }, search });
  const leave = () => {
    letGo();
    void show({});
    if (!isChanged) return;
    toast.sayUndo(t(words.dropped), () => {
      keepDraft(memberId, dashboardId, draft);
      return show({ edit: 1 });
    });
  };
  const save = () =>
    change.mutate(
      { params: { dashboardId }, body: saving },
      {
        onError: toast.refuse,
        onSuccess: () => {
          letGo();
          toast.say(t(words.saved));
          void show({});
        },
      },
    );
  useShortcut('mod+s', words.save, save);
  return (
    <>
      <Button onClick={leave}>{t(words.stop)}</Button>
      <Button type="primary" loading={change.isPending} onClick={save}>
        {t(words.save)}
      </Button>
    </>
  );
}
