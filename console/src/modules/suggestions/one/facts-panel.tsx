import { Link } from '@tanstack/react-router';
import {
  type SuggestionDetail,
  type SuggestionTopic,
  suggestionTopics,
  suggestionTopicWords,
  suggestionWayWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useChange, useMemberOptions, useOwnerName } from '../data.ts';
import styles from '../suggestions.module.css';

interface Props {
  readonly suggestion: SuggestionDetail;
  readonly isEditable: boolean;
}

/** Whose a suggestion is, who made it, and until when it is answered. */
export function FactsPanel({ suggestion, isEditable }: Props) {
  const t = useSay();
  const format = useFormat();
  const { topic, way, receivedAt, answerBy, answeredAt, settledAt } = suggestion;
  return (
    <div className={styles['facts']}>
      <Fact label={t(words.owner)}>
        <OwnerChoice suggestion={suggestion} isEditable={isEditable} />
      </Fact>
      <Fact label={t(words.topic)}>
        {isEditable ? <TopicChoice suggestion={suggestion} /> : t(suggestionTopicWords[topic])}
      </Fact>
      <Fact label={t(words.who)}>
        <Suggester suggestion={suggestion} />
      </Fact>
      <Fact label={t(words.received)}>
        {format.day(receivedAt)} · {t(suggestionWayWords[way])}
      </Fact>
      {answeredAt === null && <Fact label={t(words.answerBy)}>{format.day(answerBy)}</Fact>}
      {answeredAt && <Fact label={t(words.answered)}>{format.day(answeredAt)}</Fact>}
      {settledAt && <Fact label={t(words.settled)}>{format.day(settledAt)}</Fact>}
    </div>
  );
}

function Suggester({ suggestion: { customerId, customerName, isMailed } }: Pick<Props, 'suggestion'>) {
  const t = useSay();
  return (
    <>
      {customerId === null ? (
        t(words.unnamed)
      ) : (
        <Link to="/customers/$customerId" params={{ customerId }}>
          <bdi>{customerName ?? t(words.unnamed)}</bdi>
        </Link>
      )}
      <p className={styles['faint']}>{t(isMailed ? words.isMailed : words.notMailed)}</p>
    </>
  );
}

function useSet(suggestion: SuggestionDetail) {
  const toast = useToast();
  const act = useChange();
  const { suggestionId, revision } = suggestion;
  return (some: { ownerId: string | null } | { topic: SuggestionTopic }) =>
    act.mutate({ params: { suggestionId }, body: { revision, ...some } }, { onError: toast.refuse });
}

function OwnerChoice({ suggestion, isEditable }: Props) {
  const t = useSay();
  const set = useSet(suggestion);
  const members = useMemberOptions();
  const ownerName = useOwnerName(t(words.nobody), t(words.someone));
  const { ownerId } = suggestion;
  if (!isEditable) return ownerName(ownerId);
  const isKnown = ownerId === null || members.some(({ value }) => value === ownerId);
  return (
    <Select<string | null>
      allowClear
      aria-label={t(words.owner)}
      placeholder={t(words.nobody)}
      value={ownerId}
      options={isKnown ? members : [...members, { value: ownerId, label: t(words.someone) }]}
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(chosen) => set({ ownerId: chosen ?? null })}
    />
  );
}

function TopicChoice({ suggestion }: Pick<Props, 'suggestion'>) {
  const t = useSay();
  const set = useSet(suggestion);
  return (
    <Select<SuggestionTopic>
      aria-label={t(words.topic)}
      value={suggestion.topic}
      options={suggestionTopics.map((topic) => ({ value: topic, label: t(suggestionTopicWords[topic]) }))}
      onChange={(topic) => set({ topic })}
    />
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}
