import { Link } from '@tanstack/react-router';
import {
  type SuggestionBrief,
  type SuggestionDetail,
  suggestionWayWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useJoin, usePart } from '../data.ts';
import styles from '../suggestions.module.css';
import { Part } from './part.tsx';

interface Props {
  readonly suggestion: SuggestionDetail;
  readonly isEditable: boolean;
}

/** Those joined to a suggestion, and those that may be about the same. */
export function JoinedList({ suggestion, isEditable }: Props) {
  const t = useSay();
  const { joined, similar } = suggestion;
  const { join, part } = useJoining(suggestion);
  return (
    <>
      {joined.length > 0 && (
        <Part title={t(words.joined)} hint={t(words.joinedHint)}>
          <ul className={styles['rows']}>
            {joined.map((one) => (
              <Row key={one.suggestionId} one={one}>
                {isEditable && (
                  <Button size="small" onClick={() => part(one)}>
                    {t(words.part)}
                  </Button>
                )}
              </Row>
            ))}
          </ul>
        </Part>
      )}
      {similar.length > 0 && (
        <Part title={t(words.similar)} hint={t(words.similarHint)}>
          <ul className={styles['rows']}>
            {similar.map((one) => (
              <Row key={one.suggestionId} one={one}>
                {isEditable && one.supporters === 1 && (
                  <Button size="small" onClick={() => join(one)}>
                    {t(words.join)}
                  </Button>
                )}
              </Row>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

/** Joins and parts, each with the way back. */
function useJoining({ suggestionId: intoId }: SuggestionDetail) {
  const t = useSay();
  const toast = useToast();
  const joining = useJoin();
  const parting = usePart();
  const sendPart = (suggestionId: string) => parting.mutateAsync({ params: { suggestionId } });
  const sendJoin = (suggestionId: string, revision: number) =>
    joining.mutateAsync({ params: { suggestionId }, body: { revision, intoId } });
  const join = ({ suggestionId, revision }: SuggestionBrief) =>
    sendJoin(suggestionId, revision).then(
      () => toast.sayUndo(t(words.wasJoined), () => sendPart(suggestionId).catch(toast.refuse), suggestionId),
      toast.refuse,
    );
  const part = ({ suggestionId }: SuggestionBrief) =>
    sendPart(suggestionId).then(
      ({ revision }) =>
        toast.sayUndo(
          t(words.parted),
          () => sendJoin(suggestionId, revision).catch(toast.refuse),
          suggestionId,
        ),
      toast.refuse,
    );
  return { join, part };
}

function Row({ one, children }: { one: SuggestionBrief; children: ReactNode }) {
  const t = useSay();
  const format = useFormat();
  const { suggestionId, text, customerName, way, receivedAt } = one;
  return (
    <li className={styles['row']}>
      <div>
        <Link to="/suggestions/$suggestionId" params={{ suggestionId }}>
          <bdi>{text}</bdi>
        </Link>
        <p className={styles['faint']}>
          <bdi>{customerName ?? t(words.unnamed)}</bdi> · {t(suggestionWayWords[way])} ·{' '}
          {format.day(receivedAt)}
        </p>
      </div>
      {children}
    </li>
  );
}
