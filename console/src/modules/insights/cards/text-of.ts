import type { CardCell, CardTable, Drawing } from '@zhiyin/domain/insights';

/** A cell as people read it; a dash where there is nothing. */
export function textOf(table: CardTable, { value }: CardCell, place: number, { write }: Drawing): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const column = table.columns[place];
  return write(value, column?.unit ?? null, column?.currency);
}
