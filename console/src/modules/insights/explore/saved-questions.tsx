import { exploreWords as words } from '@zhiyin/domain/insights';
import { Select } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useDashboard, useDashboards } from '../dashboards/data.ts';
import type { Question } from './use-question.ts';

interface Props {
  readonly question: Question;
  readonly onAsk: (next: Partial<Question>) => void;
}

/** Opens a question that somebody kept. */
export function SavedQuestions({ question, onAsk }: Props) {
  const t = useSay();
  const list = useDashboards();
  const [wanted, setWanted] = useState<string | null>(null);
  const saved = (list.data?.items ?? []).filter(({ kind }) => kind === 'question');
  if (saved.length === 0) return null;
  return (
    <>
      <Select<string>
        aria-label={t(words.saved)}
        placeholder={t(words.open)}
        showSearch={{ optionFilterProp: 'label' }}
        {...(question.savedId !== null && { value: question.savedId })}
        options={saved.map(({ dashboardId, name }) => ({ value: dashboardId, label: name }))}
        popupMatchSelectWidth={false}
        style={{ minWidth: 180 }}
        onChange={setWanted}
      />
      {wanted !== null && (
        <Opening
          key={wanted}
          dashboardId={wanted}
          onOpen={(next) => {
            setWanted(null);
            onAsk(next);
          }}
        />
      )}
    </>
  );
}

/** Reads a question and hands it on once it is there. */
function Opening({
  dashboardId,
  onOpen,
}: {
  dashboardId: string;
  onOpen: (next: Partial<Question>) => void;
}) {
  const { data } = useDashboard(dashboardId);
  const open = useEffectEvent(onOpen);
  // The outside system is the address, which takes the question once it was read.
  useEffect(() => {
    const [card] = data?.cards ?? [];
    if (data && card) open({ card, view: data.view, savedId: data.dashboardId });
  }, [data]);
  return null;
}
