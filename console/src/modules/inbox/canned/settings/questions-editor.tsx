import {
  cannedManage,
  changeQuestions,
  listQuestions,
  type QuestionSet,
  questionKindHints,
  questionKindWords,
  questionsMax,
  inboxCannedWords as words,
} from '@zhiyin/domain/inbox';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { useQuestions } from '../data.ts';
import styles from './canned.module.css';
import { questionLines, questionsOf } from './question-lines.ts';

/** The questions kept ready, kind by kind, one a line. */
export function QuestionsEditor() {
  const t = useSay();
  const sets = useQuestions();
  if (sets.length === 0) return null;
  return (
    <section aria-label={t(words.questions)} className={styles['questions']}>
      <h2 className={styles['title']}>{t(words.questions)}</h2>
      <p className={styles['hint']}>{t(words.questionsHint)}</p>
      <div className={styles['kinds']}>
        {sets.map((set) => (
          <KindEditor key={`${set.kind} ${set.revision}`} set={set} />
        ))}
      </div>
    </section>
  );
}

function KindEditor({ set: { kind, questions, revision } }: { set: QuestionSet }) {
  const t = useSay();
  const toast = useToast();
  const mayChange = useMay()(cannedManage);
  const change = useAct(changeQuestions, [listQuestions]);
  const [text, setText] = useState(() => questionLines(questions));
  const label = t(words.questionList, { kind: t(questionKindWords[kind]) });
  const written = questionsOf(text);
  const isTooMany = written.length > questionsMax;
  const save = () =>
    change.mutate(
      { params: { kind }, body: { questions: written, revision } },
      { onError: toast.refuse, onSuccess: () => toast.say(t(words.questionsSaved)) },
    );
  return (
    <div className={styles['kind']}>
      <h3>{label}</h3>
      <p className={styles['hint']}>{t(questionKindHints[kind])}</p>
      <Input.TextArea
        aria-label={label}
        rows={5}
        readOnly={!mayChange}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isTooMany && <p role="alert">{t(words.tooManyQuestions, { max: questionsMax })}</p>}
      {mayChange && (
        <Button
          loading={change.isPending}
          disabled={isTooMany || text === questionLines(questions)}
          onClick={save}
        >
          {t(words.save)}
        </Button>
      )}
    </div>
  );
}
