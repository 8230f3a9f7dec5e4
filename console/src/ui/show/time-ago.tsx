import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';

interface Props {
  /** ISO moment. */
  readonly moment: string;
  /** `brief` is the time of day, for columns; `relative` says how long ago. */
  readonly as?: 'relative' | 'brief';
}

/** When it was; the exact moment shows on hover. */
export function TimeAgo({ moment, as = 'relative' }: Props) {
  const format = useFormat();
  const now = useNow();
  return (
    <time dateTime={moment} title={format.exact(moment)}>
      {format[as](moment, now)}
    </time>
  );
}
