import { words } from '@zhiyin/domain/console';
import { useEffect } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';

/** What the browser's tab says: the page and, before it, how many things wait for the reader. */
const shown = { title: '', count: 0 };

function write(): void {
  document.title = shown.count > 0 ? `(${shown.count}) ${shown.title}` : shown.title;
}

/** Names the browser's tab; a page without `Page`, such as the inbox, calls it itself. */
export function useDocumentTitle(title: string): void {
  const t = useSay();
  const product = t(words.productName);
  // The outside system is the browser's tab.
  useEffect(() => {
    shown.title = `${title} · ${product}`;
    write();
  }, [title, product]);
}

/** Counts in the browser's tab, so that one sees it while working elsewhere; 0 shows nothing. */
export function useTitleCount(count: number): void {
  // The outside system is the browser's tab.
  useEffect(() => {
    shown.count = count;
    write();
    return () => {
      shown.count = 0;
      write();
    };
  }, [count]);
}
