import { type PageNote, plainAddress } from '../bridge/page-note.ts';

/** How often a page is looked at that changes its address without loading: shops write that in many ways. */
const everyMs = 1000;
/** A new address comes first, its title a little later. */
const settleMs = 500;

/** Where the visitor is now. */
export function pageNow(): PageNote {
  return {
    url: plainAddress(location.href),
    title: document.title,
    referrer: plainAddress(document.referrer),
  };
}

/** Calls back when the page's address has changed. What is left out of an address changes nothing. */
export function watchPage(onPage: () => void): void {
  let last = plainAddress(location.href);
  setInterval(() => {
    const now = plainAddress(location.href);
    if (now === last) return;
    last = now;
    setTimeout(onPage, settleMs);
  }, everyMs);
}
