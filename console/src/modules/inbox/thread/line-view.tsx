import { inboxWords as words } from '@zhiyin/domain/inbox';
import { locales } from '@zhiyin/domain/kit';
import { cardTexts } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { MessageCards } from '../cards/message-cards.tsx';
import { MessageFiles } from '../files/message-files.tsx';
import { LetterFoot, LetterHead } from '../letters/later.ts';
import { useLetterOf } from '../letters/letters-context.ts';
import { HiddenText } from './hidden-text.tsx';
import { LineState, type LineVerbs } from './line-state.tsx';
import { MessageText } from './message-text.tsx';
import styles from './thread.module.css';
import type { Line } from './timeline.ts';

interface Props {
  readonly line: Line;
  readonly author: string;
  /** What the colleagues a note speaks to are called. */
  readonly mentioned: readonly string[];
  /** The last thing we said: that it arrived, and was read, stands below it. */
  readonly isLastOfOurs: boolean;
  readonly isRead: boolean;
  /** It was asked for by its number. */
  readonly isFound: boolean;
  readonly verbs: LineVerbs;
}

/** One message: who and when where somebody begins to speak, what, and whether the server has it. */
export function LineView({ line, author, mentioned, isLastOfOurs, isRead, isFound, verbs }: Props) {
  const format = useFormat();
  const { authorKind, isNote, isFirst, text, files, cards = [], moment, state, number } = line;
  // Where a card is drawn, its words would say it twice.
  const letter = useLetterOf(number);
  const isCardAlone = cards.length > 0 && locales.some((locale) => text === cardTexts(cards, locale));
  return (
    <li
      className={classNames(
        styles['line'],
        styles[authorKind],
        isNote && styles['note'],
        isFirst && styles['first'],
      )}
      data-number={number ?? undefined}
      data-found={isFound}
    >
      {isFirst ? <Author line={line} author={author} /> : <span className="spoken">{author}</span>}
      {letter && <LetterHead {...letter} />}
      {text !== '' && !isCardAlone && (
        <div className={styles['bubble']} data-state={state} title={format.exact(moment)}>
          {line.hiddenAt ? (
            <HiddenText at={line.hiddenAt} text={text} />
          ) : (
            <MessageText text={text} mentioned={mentioned} />
          )}
        </div>
      )}
      <MessageCards cards={cards} isOurs={authorKind === 'member'} />
      <MessageFiles files={files} isOurs={authorKind === 'member'} />
      {letter && <LetterFoot {...letter} />}
      <LineState line={line} isLastOfOurs={isLastOfOurs} isRead={isRead} verbs={verbs} />
    </li>
  );
}

function Author({ line, author }: { line: Line; author: string }) {
  const t = useSay();
  const format = useFormat();
  return (
    <p className={styles['by']}>
      <bdi>{author}</bdi>
      <time dateTime={line.moment} title={format.exact(line.moment)}>
        {format.time(line.moment)}
      </time>
      {line.isNote && (
        <span className={styles['private']}>
          <Icon name="lock" size={12} />
          {t(words.onlyColleagues)}
        </span>
      )}
    </p>
  );
}
