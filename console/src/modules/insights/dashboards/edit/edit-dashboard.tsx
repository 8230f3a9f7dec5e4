import { useNavigate } from '@tanstack/react-router';
import {
  type Card,
  cardsMax,
  type Dashboard,
  type View,
  dashboardWords as words,
} from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { useAskBeforeLeaving } from '#ui/dialog/use-ask-before-leaving.ts';
import { begun, type History, redone, stepped, undone } from '#ui/history/history.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useShortcut } from '#ui/keys/use-shortcut.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Page } from '#ui/page/page.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChangeDashboard } from '../data.ts';
import { Shown } from '../look/shown.tsx';
import { useView } from '../look/use-view.ts';
import { cardToAdd, withCard } from './arrange.ts';
import { ArrangeGrid } from './arrange-grid.tsx';
import { CardEditor } from './card-editor.tsx';
import { DeleteDashboard } from './delete-dashboard.tsx';
import { SettingsDialog } from './settings-dialog.tsx';

/** A dashboard while it is changed: nothing is kept before it is saved. */
export function EditDashboard({ dashboard }: { dashboard: Dashboard }) {
  const t = useSay();
  const [history, setHistory] = useState(() => begun(dashboard));
  const draft = history.present;
  const [edited, setEdited] = useState<Card | null>(null);
  const { view, change: look } = useView(draft.view);
  const { cards } = draft;
  const letGo = useUnsaved(dashboard, { ...draft, view });
  const change = (next: Partial<Dashboard>) =>
    setHistory((before) => stepped(before, { ...before.present, ...next }));
  const setCards = (next: readonly Card[]) => change({ cards: [...next] });
  const isFull = cards.length >= cardsMax;
  const actions = (
    <>
      <Steps history={history} onGo={setHistory} />
      <DeleteDashboard dashboard={dashboard} onGone={letGo} />
      <NameAndSharing draft={draft} onChange={change} />
      <Button icon={<Icon name="plus" />} disabled={isFull} onClick={() => setEdited(cardToAdd(cards))}>
        {t(words.addCard)}
      </Button>
      <KeepOrLeave draft={draft} view={view} onSaved={letGo} />
    </>
  );
  return (
    <Page title={draft.name} description={t(words.arrangeHint)} actions={actions}>
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

/** Asks before changes are lost; looking at other days is none that is lost by looking at others again. */
function useUnsaved(kept: Dashboard, now: Dashboard): () => void {
  const t = useSay();
  return useAskBeforeLeaving({
    isDirty: JSON.stringify(kept) !== JSON.stringify(now),
    question: { title: t(words.unsaved), sentence: t(words.unsavedHint), verb: t(words.leaveUnsaved) },
    isStaying: (search, isSamePath) => isSamePath && Reflect.get(search, 'edit') === 1,
  });
}

interface NameProps {
  readonly draft: Dashboard;
  readonly onChange: (next: Partial<Dashboard>) => void;
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
  readonly draft: Dashboard;
  readonly view: View;
  readonly onSaved: () => void;
}

/** Saves what was changed, with the view that is looked at as the one it opens with; or leaves all as it was. */
function KeepOrLeave({ draft, view, onSaved }: KeepProps) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const change = useChangeDashboard();
  const leave = () => navigate({ to: '.', search: {} });
  const save = () => {
    const { dashboardId, name, sharing, teamIds, cards, revision } = draft;
    const body = { name, sharing, teamIds, cards, view, after: revision };
    change.mutate(
      { params: { dashboardId }, body },
      {
        onError: toast.refuse,
        onSuccess: () => {
          onSaved();
          toast.say(t(words.saved));
          void leave();
        },
      },
    );
  };
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
