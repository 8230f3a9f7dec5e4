import {
  type ToldExportKey,
  type ToldFigure,
  type ToldLine,
  toldExport,
  toldWords as words,
} from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { BothFigures, useShown } from './both-figures.tsx';
import styles from './told.module.css';

interface Props {
  readonly of: ToldExportKey;
  readonly line: ToldLine;
  readonly onClose: () => void;
}

/** Everything a row of an export says, as it was imported. */
export function LineDialog({ of, line, onClose }: Props) {
  const t = useSay();
  const { name, figures } = toldExport(of);
  const { from, to, shop, account } = line;
  return (
    <Dialog title={t(name)} place="side" width={460} onClose={onClose}>
      <p>
        {from === to ? from : `${from} – ${to}`} <bdi>{shop}</bdi> <bdi>{account}</bdi>
      </p>
      <table className={styles['plan']} aria-label={t(words.allFigures)}>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.key}>
              <th scope="row">{t(figure.name)}</th>
              <td className={styles['number']}>
                <Told figure={figure} line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function Told({ figure, line }: { figure: ToldFigure; line: ToldLine }) {
  const shown = useShown(figure);
  if (figure.ours === null) return <>{shown(line.values[figure.key] ?? null)}</>;
  return <BothFigures figure={figure} pair={line.pairs.find((pair) => pair.figure === figure.key)} />;
}
