import { AskFailure } from '../asked-kind.ts';
import { unlessRefused } from './gateway.ts';
import { fewAtOnce } from './pages.ts';

/**
 * What a platform says of each of those that it has just listed, asked by itself; its refusal where it refuses just that.
 * One that it says we may not see is refused alone while it goes on listing, as `list` finds out; when several are asked
 * and it says so of every one, it is us whom it does not take.
 *
 * @throws AskFailure when it does not take who we are, or tells of nobody
 */
export async function eachAlone<Row, Told>(
  rows: readonly Row[],
  ask: (row: Row) => Promise<Told>,
  list: () => Promise<unknown>,
): Promise<(Told | AskFailure)[]> {
  const told = await fewAtOnce(rows, (row) => unlessRefused(() => ask(row), ['refused', 'credentials']));
  const hidden = told.filter((one) => one instanceof AskFailure && one.problem === 'credentials');
  const [first] = hidden;
  if (first === undefined) return told;
  if (hidden.length > 1 && hidden.length === told.length) throw first;
  await list();
  return told;
}
