import { z } from 'zod';
import { valuesOf } from '../percentiles.ts';
import type { DayCell } from './merge.ts';

const Spelled = z.array(
  z.tuple([
    z.string().nullable(),
    z.string().nullable(),
    z.number(),
    z.number().nullable(),
    z.number().nullable(),
    z.string().nullable(),
  ]),
);

/** Cells as one short text: numbers as they are, the values of a percentile by their eight bytes. */
export function writeCells(cells: readonly DayCell[]): string {
  const spelled = cells.map(({ grp, thenGrp, n, a, b, values }) => [
    grp,
    thenGrp,
    n,
    a,
    b,
    values && spellValues(values),
  ]);
  return JSON.stringify(spelled);
}

/** Reads what `writeCells` wrote. @throws ZodError on anything else. */
export function readCells(text: string): DayCell[] {
  return Spelled.parse(JSON.parse(text)).map(([grp, thenGrp, n, a, b, values]) => ({
    grp,
    thenGrp,
    n,
    a,
    b,
    values: values === null ? null : valuesOf(Buffer.from(values, 'base64')),
  }));
}

/** As the database writes them: the byte that counts most first. */
function spellValues(values: Float64Array): string {
  const bytes = Buffer.alloc(values.length * 8);
  for (const [index, value] of values.entries()) bytes.writeDoubleBE(value, index * 8);
  return bytes.toString('base64');
}
