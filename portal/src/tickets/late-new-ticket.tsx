import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSay, useSetting } from '../setting.ts';
import { shellWords } from '../words.ts';

const againMs = 3_000;

/** The page that opens a ticket brings the questions of forms with it, so it is loaded when it is first shown. */
export function LateNewTicket() {
  const say = useSay();
  const { world } = useSetting();
  const [loaded, setLoaded] = useState<{ Page: ComponentType } | null>(null);
  useEffect(() => {
    let isOver = false;
    const load = (): void => {
      import('./new-ticket-page.tsx').then(
        ({ NewTicketPage }) => !isOver && setLoaded({ Page: NewTicketPage }),
        () => setTimeout(() => !isOver && load(), againMs),
      );
    };
    load();
    return () => {
      isOver = true;
    };
  }, [world]);
  if (loaded) return <loaded.Page />;
  return <p role="status">{say(shellWords.loading)}</p>;
}
