import { findLinks } from './links.ts';
import { findMentions } from './mentions.ts';
import styles from './thread.module.css';

interface Props {
  readonly text: string;
  /** The names of those it speaks to. */
  readonly mentioned?: readonly string[];
}

/** A message as it was typed. It is text whatever stands in it; only web addresses can be followed. */
export function MessageText({ text, mentioned = [] }: Props) {
  return (
    <p className={styles['text']} dir="auto">
      {findLinks(text).map((part) =>
        part.href === null ? (
          <Words key={part.at} text={part.text} mentioned={mentioned} />
        ) : (
          <a key={part.at} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}

function Words({ text, mentioned }: { text: string; mentioned: readonly string[] }) {
  if (mentioned.length === 0) return text;
  return findMentions(text, mentioned).map((part) =>
    part.isMention ? (
      <span key={part.at} className={styles['mention']}>
        {part.text}
      </span>
    ) : (
      part.text
    ),
  );
}
