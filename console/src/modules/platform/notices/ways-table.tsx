import type { Text } from '@zhiyin/domain/kit';
import { type NoticeChoice, type NoticeWays, noticeChoiceWords as words } from '@zhiyin/domain/platform';
import { Checkbox, Tag } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import styles from './choices.module.css';

const ways = ['bell', 'mail', 'push'] as const;

interface Props {
  readonly choices: readonly NoticeChoice[];
  /** What taking a choice back is called, with `{what}` for the kind. */
  readonly takeBack: Text;
  readonly isBusy: boolean;
  /** Null takes a choice back. */
  readonly onChoose: (kind: string, ways: NoticeWays | null) => void;
}

/** One row for each kind of thing, one column for each way of hearing of it. */
export function WaysTable({ choices, takeBack, isBusy, onChoose }: Props) {
  const t = useSay();
  return (
    <table className={styles['ways']} aria-busy={isBusy}>
      <thead>
        <tr>
          <th scope="col">{t(words.what)}</th>
          {ways.map((way) => (
            <th key={way} scope="col">
              {t(words[way])}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {choices.map((choice) => (
          <Row key={choice.kind} choice={choice} takeBack={takeBack} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  choice,
  takeBack,
  onChoose,
}: Pick<Props, 'takeBack' | 'onChoose'> & { choice: NoticeChoice }) {
  const t = useSay();
  const { kind, isUrgent, isChosen, ways: chosen } = choice;
  const what = t(choice.words);
  return (
    <tr>
      <th scope="row">
        {what} {isUrgent && <Tag>{t(words.urgent)}</Tag>}
      </th>
      {ways.map((way) => (
        <td key={way}>
          <Checkbox
            aria-label={`${what}: ${t(words[way])}`}
            checked={chosen[way]}
            disabled={way !== 'bell' && !chosen.bell}
            onChange={({ target }) => onChoose(kind, { ...chosen, [way]: target.checked })}
          />
        </td>
      ))}
      <td>
        {isChosen && (
          <IconButton icon="undo" label={t(takeBack, { what })} onClick={() => onChoose(kind, null)} />
        )}
      </td>
    </tr>
  );
}
