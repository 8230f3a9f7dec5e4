import type { ChartOption } from '@zhiyin/domain/insights';
import { useEffect, useEffectEvent, useRef } from 'react';
import styles from './cards.module.css';
import { init } from './engine.ts';

/** Which line and which series of a chart was pressed; `series` counts those that are drawn. */
export interface PressedPoint {
  readonly line: number;
  readonly series: number;
  readonly value: unknown;
}

interface Props {
  readonly option: ChartOption;
  /** Read out in place of the picture. */
  readonly label: string;
  readonly onPress: (point: PressedPoint) => void;
}

/** A chart. What it shows stands in a table, too, for whoever cannot see it. */
export function Chart({ option, label, onPress }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const press = useEffectEvent(onPress);
  // The outside system is the canvas, which lives as long as its place on the page.
  useEffect(() => {
    if (!host.current) return;
    const drawn = init(host.current);
    chart.current = drawn;
    drawn.on('click', ({ dataIndex, seriesIndex, value }) =>
      press({ line: dataIndex, series: seriesIndex ?? 0, value }),
    );
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(host.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.setOption({ ...option }, { notMerge: true }), [option]);
  return <div ref={host} role="img" aria-label={label} className={styles['chart']} />;
}
