import { type Insight, type InsightPart, feedWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import type { CardNaming } from '../cards/use-naming.ts';
import styles from './feed.module.css';
import type { InsightText } from './use-insight-text.ts';

interface Props {
  readonly insight: Insight;
  readonly naming: CardNaming;
  readonly text: InsightText;
}

/** Which groups made a change, field by field; the parts of each sum to it. */
export function InsightParts({ insight, naming, text }: Props) {
  const t = useSay();
  const fields = [...Map.groupBy(insight.parts, ({ field }) => field)];
  const also = insight.also.map(({ field, group }) => naming.group(field, group));
  if (fields.length === 0 && also.length === 0) return null;
  return (
    <div>
      <h3>{t(words.whoMadeIt)}</h3>
      <div className={styles['parts']}>
        {fields.map(([field, parts]) => (
          <FieldParts key={field} field={field} parts={parts} {...{ insight, naming, text }} />
        ))}
      </div>
      {also.length > 0 && (
        <p className={styles['faint']}>{t(words.alsoIn, { groups: [...new Set(also)].join(' · ') })}</p>
      )}
    </div>
  );
}

function FieldParts({
  field,
  parts,
  insight,
  naming,
  text,
}: Props & { field: string; parts: readonly InsightPart[] }) {
  const t = useSay();
  const title = t(words.byField, { field: naming.fieldTitle(field) });
  const evenOf = parts[0]?.evenOf ?? null;
  if (evenOf !== null) {
    const said = t(words.evenly, { field: naming.fieldTitle(field), n: evenOf });
    return <p className={styles['faint']}>{said}</p>;
  }
  const most = Math.max(1e-9, ...parts.map(({ part }) => Math.abs(part ?? 0)));
  const change = (insight.after ?? 0) - (insight.before ?? 0);
  return (
    <table className={styles['table']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.group)}</th>
          <th scope="col">{t(words.before)}</th>
          <th scope="col">{t(words.after)}</th>
          <th scope="col">{t(words.part)}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ group, isRest, before, after, part }) => (
          <tr key={isRest ? '' : group}>
            <th scope="row">
              <bdi>{isRest ? t(words.others) : naming.group(field, group)}</bdi>
            </th>
            <td>{isRest ? '' : text.write(before)}</td>
            <td>{isRest ? '' : text.write(after)}</td>
            <td>
              <Part part={part} change={change} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much of the change came from a group; against it is hollow, so that colour is not the only sign. */
function Part({ part, change, most }: { part: number | null; change: number; most: number }) {
  const format = useFormat();
  if (part === null || change === 0) return '–';
  const share = part / change;
  // Less than half a percent against it is none, and no “-0 %”.
  const said = Math.abs(share) < 0.005 ? 0 : share;
  return (
    <span className={styles['part']}>
      <i data-against={share < 0 || undefined} style={{ width: `${(Math.abs(part) / most) * 48}px` }} />
      {format.percent(said, 0)}
    </span>
  );
}
