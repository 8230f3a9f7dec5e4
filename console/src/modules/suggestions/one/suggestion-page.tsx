import { Link } from '@tanstack/react-router';
import {
  type SuggestionDetail,
  suggestionsHandle,
  suggestionsNavWords,
  suggestionsPageWords as words,
} from '@zhiyin/domain/suggestions';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { ThingNotes, ThingVerbs } from '#modules/platform';
import { BackLink } from '#ui/control/back-link.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import { usePart, useSuggestion } from '../data.ts';
import { StateTag } from '../shown.tsx';
import styles from '../suggestions.module.css';
import { AnswerDialog } from './answer-dialog.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { JoinedList } from './joined-list.tsx';
import { RemarkDialog } from './remark-dialog.tsx';
import { Remarks } from './remarks.tsx';

/** One suggestion: what it is, who stands behind it, what was said and what became of it. */
export function SuggestionPage({ suggestionId }: { suggestionId: string }) {
  const t = useSay();
  const suggestion = useSuggestion(suggestionId);
  if (suggestion.isPending) return <PageLoading rows={8} />;
  if (!suggestion.data) {
    return (
      <Page title={t(suggestionsNavWords.suggestion)}>
        <PageError error={suggestion.error} onRetry={suggestion.refetch} />
      </Page>
    );
  }
  return <Shown suggestion={suggestion.data} />;
}

function Shown({ suggestion }: { suggestion: SuggestionDetail }) {
  const t = useSay();
  const mayHandle = useMay()(suggestionsHandle);
  const { suggestionId, text, supporters, joinedTo, withdrawnAt, remarks } = suggestion;
  const under = (
    <span className={styles['under']}>
      <BackLink to="/suggestions" label={t(words.allSuggestions)} />
      <StateTag suggestion={suggestion} />
      {supporters > 1 && <StatusTag tone="azure">{t(words.supportedBy, { n: supporters })}</StatusTag>}
    </span>
  );
  const isHandled = mayHandle && joinedTo === null && supporters > 0;
  return (
    <Page
      key={suggestionId}
      title={t(suggestionsNavWords.suggestion)}
      description={under}
      actions={
        <>
          <ThingVerbs
            thing={{ kind: 'suggestion', id: suggestionId, title: beginningOf(text), note: text }}
          />
          {isHandled && <Verbs suggestion={suggestion} />}
        </>
      }
      aside={<FactsPanel suggestion={suggestion} isEditable={isHandled} />}
    >
      {joinedTo !== null && <JoinedBanner suggestion={suggestion} intoId={joinedTo} mayPart={mayHandle} />}
      {withdrawnAt !== null && <Banner tone="amber">{t(words.withdrawn)}</Banner>}
      {text !== '' && (
        <p className={styles['text']}>
          <bdi>{text}</bdi>
        </p>
      )}
      <ThingNotes kind="suggestion" id={suggestionId} />
      <Remarks remarks={remarks} />
      <JoinedList suggestion={suggestion} isEditable={isHandled} />
    </Page>
  );
}

const beginningMax = 60;

function beginningOf(text: string): string {
  return [...text.replace(/\s+/gu, ' ')].slice(0, beginningMax).join('');
}

interface BannerProps {
  readonly suggestion: SuggestionDetail;
  readonly intoId: string;
  readonly mayPart: boolean;
}

function JoinedBanner({ suggestion: { suggestionId }, intoId, mayPart }: BannerProps) {
  const t = useSay();
  const toast = useToast();
  const part = usePart();
  const takeOut = () =>
    part.mutateAsync({ params: { suggestionId } }).then(() => toast.say(t(words.parted)), toast.refuse);
  return (
    <Banner
      tone="azure"
      action={
        <span className={styles['verbs']}>
          <Link to="/suggestions/$suggestionId" params={{ suggestionId: intoId }}>
            {t(words.toTheOther)}
          </Link>
          {mayPart && (
            <Button size="small" loading={part.isPending} onClick={takeOut}>
              {t(words.part)}
            </Button>
          )}
        </span>
      }
    >
      {t(words.joinedInto)}
    </Banner>
  );
}

function Verbs({ suggestion }: { suggestion: SuggestionDetail }) {
  const t = useSay();
  const [dialog, setDialog] = useState<'answer' | 'remark' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <Button onClick={() => setDialog('remark')}>{t(words.remark)}</Button>
      <Button type="primary" onClick={() => setDialog('answer')}>
        {t(words.answer)}
      </Button>
      {dialog === 'answer' && <AnswerDialog suggestion={suggestion} onClose={close} />}
      {dialog === 'remark' && <RemarkDialog suggestionId={suggestion.suggestionId} onClose={close} />}
    </>
  );
}
