import { findLinks } from '../text/links.ts';

/** A message as it was typed. It is text whatever stands in it; only web addresses can be followed. */
export function MessageText({ text }: { text: string }) {
  return (
    <p class="text" dir="auto">
      {findLinks(text).map((part) =>
        part.href === null ? (
          part.text
        ) : (
          <a href={part.href} target="_blank" rel="noopener noreferrer nofollow">
            {part.text}
          </a>
        ),
      )}
    </p>
  );
}
