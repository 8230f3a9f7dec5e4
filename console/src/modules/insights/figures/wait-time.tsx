import { clockText } from '#lib/i18n/duration.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';

const hourSeconds = 3600;

/** How long it has been, running by itself: a clock below an hour, then hours or days. */
export function WaitTime({ since }: { since: string }) {
  const format = useFormat();
  const now = useNow(1);
  // A server's clock that is ahead of ours must not make a negative wait.
  const seconds = Math.max(0, (now.getTime() - Date.parse(since)) / 1000);
  return (
    <time dateTime={since} title={format.exact(since)}>
      {seconds < hourSeconds ? clockText(seconds) : format.duration(seconds - (seconds % 60))}
    </time>
  );
}
