interface Told<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

interface Turned<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/**
 * Pages of a window from the last to the first. An order that changes meanwhile leaves the window, and those behind it
 * move one place forward: read from the front, one of them would be skipped; read from the end, one comes twice.
 */
export async function fromTheEnd<Row>(
  next: string | null,
  size: number,
  read: (page: number) => Promise<Told<Row>>,
): Promise<Turned<Row>> {
  const page = next === null ? 1 : Number(next);
  const { total, rows } = await read(page);
  const pages = Math.ceil(total / size);
  if (next === null && pages > 1) return { rows: [], next: String(pages) };
  return { rows, next: page > 1 ? String(page - 1) : null };
}

/** Does something for each, a few at a time, and gives what came of them in their order. */
export async function fewAtOnce<Given, Made>(
  given: readonly Given[],
  make: (one: Given) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < given.length; start += atOnce)
    made.push(...(await Promise.all(given.slice(start, start + atOnce).map(make))));
  return made;
}

const atOnce = 5;
