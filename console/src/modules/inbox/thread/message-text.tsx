import { findLinks } from './links.ts';
import styles from './thread.module.css';

/** A message as it was typed. It is text whatever stands in it; only web addresses can be followed. */
export function MessageText({ text }: { text: string }) {
  return (
    <p className={styles['text']} dir="auto">
      {findLinks(text).map((part) =>
        part.href === null ? (
          part.text
        ) : (
          <a key={part.at} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
