import { useNavigate } from '@tanstack/react-router';
import {
  feedTeach,
  type Insight,
  type InsightVerdict,
  type InsightWhy,
  insightWhys,
  newCard,
  viewOf,
  feedWords as words,
} from '@zhiyin/domain/insights';
import type { Filter } from '@zhiyin/domain/kit';
import { readMetrics } from '@zhiyin/domain/platform';
import { Button, Dropdown } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { type ShownThing, ThingVerbs } from '#modules/platform';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { useJudge } from './data.ts';
import styles from './feed.module.css';
import type { InsightText } from './use-insight-text.ts';

interface Props {
  readonly insight: Insight;
  readonly text: InsightText;
}

/** What can be done with an insight: look further, open a finding, say whether it was useful. */
export function InsightVerbs({ insight, text }: Props) {
  const t = useSay();
  const may = useMay();
  const navigate = useNavigate();
  const { metric, field } = insight;
  const explore = () => {
    const card = { ...newCard('c1', field === null ? 'trend' : 'bars'), metrics: [metric] };
    const asked = field === null ? { ...card, bucket: 'day' as const } : { ...card, groupBy: field };
    void navigate({ to: '/insights/explore', search: { card: asked, view: viewOf('last-30') } });
  };
  return (
    <>
      {may(readMetrics) && (
        <Button icon={<Icon name="search" />} onClick={explore}>
          {t(words.explore)}
        </Button>
      )}
      <ThingVerbs thing={thingOf(insight, text)} />
      {may(feedTeach) && <Judging insight={insight} />}
    </>
  );
}

/** The insight for whoever opens a finding of it: what went worse should be again as it was. */
function thingOf(insight: Insight, { title, sentence }: InsightText): ShownThing {
  const { insightId, metric, field, group, shown, direction, before } = insight;
  const filter: Filter =
    field === null || group === null ? { all: [] } : { field, operator: 'is', value: group };
  const isWorse = shown.direction !== 'none' && shown.direction !== direction;
  return {
    ...{ kind: 'insight', id: insightId, title, note: sentence },
    reasonKey: field === 'reason' ? group : null,
    measured: { metric, filter, target: isWorse ? before : null },
  };
}

const whys: Readonly<Record<InsightWhy, (typeof words)[keyof typeof words]>> = {
  known: words.whyKnown,
  small: words.whySmall,
  off: words.whyOff,
  other: words.whyOther,
};

interface Judgement {
  readonly verdict: InsightVerdict | null;
  readonly why: InsightWhy | null;
}

function Judging({ insight: { insightId, verdict, why } }: Pick<Props, 'insight'>) {
  const t = useSay();
  const toast = useToast();
  const judge = useJudge();
  const params = { insightId };
  const send = (body: Judgement, said?: string) => {
    const undo = () => judge.mutate({ params, body: { verdict, why } }, { onError: toast.refuse });
    judge.mutate(
      { params, body },
      {
        onError: toast.refuse,
        onSuccess: () =>
          said === undefined ? toast.forget(insightId) : toast.sayUndo(said, undo, insightId),
      },
    );
  };
  if (verdict !== null) {
    return (
      <span className={styles['judged']}>
        {t(verdict === 'useful' ? words.saidUseful : words.saidNot)}
        {why !== null && ` · ${t(whys[why])}`}
        <Button size="small" loading={judge.isPending} onClick={() => send({ verdict: null, why: null })}>
          {t(words.takeBack)}
        </Button>
      </span>
    );
  }
  return <Choices isBusy={judge.isPending} onJudge={send} />;
}

interface ChoicesProps {
  readonly isBusy: boolean;
  readonly onJudge: (body: Judgement, said: string) => void;
}

function Choices({ isBusy, onJudge }: ChoicesProps) {
  const t = useSay();
  return (
    <span className={styles['judging']}>
      <Button
        icon={<Icon name="check" />}
        loading={isBusy}
        onClick={() => onJudge({ verdict: 'useful', why: null }, t(words.judgedUseful))}
      >
        {t(words.useful)}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: insightWhys.map((one) => ({
            key: one,
            label: t(whys[one]),
            onClick: () => onJudge({ verdict: 'not-useful', why: one }, t(words.judgedNot)),
          })),
        }}
      >
        <Button icon={<Icon name="close" />} aria-haspopup="menu" loading={isBusy}>
          {t(words.notUseful)}
        </Button>
      </Dropdown>
    </span>
  );
}
