import { cardTitle, dashboardWords, exploreWords as words } from '@zhiyin/domain/insights';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import type { CardNaming } from '../cards/use-naming.ts';
import {
  useChangeDashboard,
  useCreateDashboard,
  useDashboard,
  useDeleteDashboard,
  useRestoreDashboard,
} from '../dashboards/data.ts';
import { SettingsDialog } from '../dashboards/edit/settings-dialog.tsx';
import { TakeMenu } from '../dashboards/look/take-menu.tsx';
import { PutDialog } from './put-dialog.tsx';
import type { Question } from './use-question.ts';

interface Props {
  readonly question: Question;
  readonly isWhole: boolean;
  readonly naming: CardNaming;
  readonly onAsk: (next: Partial<Question>) => void;
}

/** What can be done with a question: keep it, put it on a dashboard, take its answer away. */
export function QuestionActs(props: Props) {
  const { question, isWhole, naming } = props;
  const t = useSay();
  const [isPutting, setPutting] = useState(false);
  const { card, view } = question;
  return (
    <>
      <TakeMenu cards={[card]} view={view} name={cardTitle(card, naming)} isOff={!isWhole} />
      <Button disabled={!isWhole} icon={<Icon name="chart" />} onClick={() => setPutting(true)}>
        {t(words.put)}
      </Button>
      <Keep {...props} />
      {isPutting && <PutDialog card={card} onClose={() => setPutting(false)} />}
    </>
  );
}

/** Keeps a new question under a name; saves the change of one that was kept. */
function Keep({ question, isWhole, naming, onAsk }: Props) {
  const t = useSay();
  const toast = useToast();
  const create = useCreateDashboard();
  const [isNaming, setNaming] = useState(false);
  const { card, view, savedId } = question;
  const name = cardTitle(card, naming).slice(0, 80);
  return (
    <>
      {savedId !== null && (
        <SaveChange savedId={savedId} question={question} isWhole={isWhole} onAsk={onAsk} />
      )}
      <Button
        type={savedId === null ? 'primary' : 'default'}
        disabled={!isWhole}
        onClick={() => setNaming(true)}
      >
        {t(savedId === null ? words.save : words.saveAs)}
      </Button>
      {isNaming && (
        <SettingsDialog
          dashboard={{ name, sharing: 'own', teamIds: [] }}
          onClose={() => setNaming(false)}
          onDone={(settings) =>
            create.mutate(
              { body: { kind: 'question', ...settings, cards: [card], view } },
              {
                onError: toast.refuse,
                onSuccess: ({ dashboardId }) => {
                  setNaming(false);
                  toast.say(t(dashboardWords.saved));
                  onAsk({ savedId: dashboardId });
                },
              },
            )
          }
        />
      )}
    </>
  );
}

interface SavedProps extends Omit<Props, 'naming'> {
  readonly savedId: string;
}

function SaveChange({ savedId, question, isWhole, onAsk }: SavedProps) {
  const t = useSay();
  const toast = useToast();
  const { data } = useDashboard(savedId);
  const change = useChangeDashboard();
  const remove = useDeleteDashboard();
  const restore = useRestoreDashboard();
  if (!data?.isMine) return null;
  const { name, sharing, teamIds, revision } = data;
  const { card, view } = question;
  const params = { dashboardId: savedId };
  const save = () =>
    change.mutate(
      { params, body: { name, sharing, teamIds, cards: [card], view, after: revision } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(dashboardWords.saved)) },
    );
  const drop = () =>
    remove.mutate(
      { params },
      {
        onError: toast.refuse,
        onSuccess: () => {
          onAsk({ savedId: null });
          toast.sayUndo(t(dashboardWords.deleted, { name }), () =>
            restore.mutateAsync({ params }).catch((error: unknown) => toast.refuse(error)),
          );
        },
      },
    );
  return (
    <>
      <Button
        danger
        icon={<Icon name="trash" />}
        aria-label={t(words.remove)}
        title={t(words.remove)}
        onClick={drop}
      />
      <Button type="primary" disabled={!isWhole} loading={change.isPending} onClick={save}>
        {t(words.saveChange)}
      </Button>
    </>
  );
}
