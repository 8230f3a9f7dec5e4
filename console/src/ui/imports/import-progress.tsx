import { type FileImport, importPageWords as words } from '@zhiyin/domain/platform';
import { Progress } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';

const ended = { done: words.done, cancelled: words.cancelled, failed: words.failed };

interface Props {
  readonly one: FileImport;
  /** How many rows are read when all are. */
  readonly rowCount: number;
}

/** How far an import is, or how it ended. */
export function ImportProgress({ one: { state, doneCount }, rowCount }: Props) {
  const t = useSay();
  if (state !== 'running' && state !== 'waiting') return <>{t(ended[state])}</>;
  return (
    <Progress
      size="small"
      percent={rowCount === 0 ? 0 : Math.floor((doneCount / rowCount) * 100)}
      aria-label={t(state === 'running' ? words.running : words.waiting)}
    />
  );
}
