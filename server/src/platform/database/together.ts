import pg from 'pg';
import { camelCased } from './names.ts';

/** A statement and the values of its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Row = Record<string, unknown>;

/** What one statement answered; names of columns in camelCase. */
export interface Answer {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: Row[];
}

/** What became of statements sent together: those before the first that failed have answers, the others have none. */
export interface Answers {
  readonly answers: readonly Answer[];
  readonly error: Error | null;
}

/**
 * Sends statements in one go and waits once for all their answers. The first that fails keeps those behind it from
 * running. Outside a transaction they are one: all of it happens or nothing.
 */
export function runTogether(client: pg.ClientBase, statements: readonly Statement[]): Promise<Answers> {
  return new Promise((resolve) => {
    // The client takes anything that knows how to submit itself; its types name only its own queries.
    client.query(new Together(statements, resolve) as unknown as pg.Submittable);
  });
}

/** What a connection speaks; its own types are those of an older version. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string }): void;
  bind(message: {
    statement: string;
    values: readonly unknown[];
    valueMapper(value: unknown): unknown;
  }): void;
  describe(message: { type: 'P' }): void;
  execute(message: object): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

interface Column {
  readonly name: string;
  read(value: string): unknown;
}

/** A statement as one connection knows it. */
interface Known {
  readonly text: string;
  /** Empty for one that is not kept: it is parsed anew each time. */
  readonly name: string;
  isParsed: boolean;
  /** Null until the database has said what it answers with. */
  columns: readonly Column[] | null;
}

const knownBy = new WeakMap<Wire, Map<string, Known>>();
/** How often a statement was sent, until it has a name under which connections keep it. */
const uses = new Map<string, number>();
const names = new Map<string, string>();
const keptFrom = 4;
const namesMax = 200;
const textsMax = 5_000;

function nameOf(text: string): string {
  const name = names.get(text);
  if (name !== undefined) return name;
  if (names.size >= namesMax) return '';
  const used = (uses.get(text) ?? 0) + 1;
  // Texts made for one question alone must not fill the memory.
  if (uses.size >= textsMax) uses.clear();
  uses.set(text, used);
  if (used < keptFrom) return '';
  uses.delete(text);
  const fresh = `zhiyin_${names.size + 1}`;
  names.set(text, fresh);
  return fresh;
}

function knownOf(wire: Wire, text: string): Known {
  const mine = knownBy.get(wire) ?? new Map<string, Known>();
  knownBy.set(wire, mine);
  const known = mine.get(text);
  if (known) return known;
  const fresh = { text, name: nameOf(text), isParsed: false, columns: null };
  if (fresh.name !== '') mine.set(text, fresh);
  return fresh;
}

/** Statements under way on one connection; speaks to the client as one of its own queries. */
class Together {
  readonly #statements: readonly Statement[];
  readonly #done: (answers: Answers) => void;
  readonly #answers: Answer[] = [];
  #known: readonly Known[] = [];
  #rows: Row[] = [];
  #error: Error | null = null;

  constructor(statements: readonly Statement[], done: (answers: Answers) => void) {
    this.#statements = statements;
    this.#done = done;
  }

  submit(connection: unknown): null {
    const wire = connection as Wire;
    // Values that cannot be written are found before anything is on its way.
    const written = this.#written();
    if (!written) {
      wire.sync();
      return null;
    }
    this.#known = this.#statements.map(({ text }) => knownOf(wire, text));
    wire.stream.cork();
    for (const [index, known] of this.#known.entries()) send(wire, known, written[index] ?? []);
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  #written(): unknown[][] | null {
    try {
      return this.#statements.map(({ values }) => values.map(writeValue));
    } catch (error) {
      this.#error = error instanceof Error ? error : new Error(String(error));
      return null;
    }
  }

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    const known = this.#known[this.#answers.length];
    if (known) known.columns = fields.map(columnOf);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const columns = this.#known[this.#answers.length]?.columns ?? [];
    const row: Row = {};
    for (const [index, { name, read }] of columns.entries()) {
      const value = fields[index] ?? null;
      row[name] = value === null ? null : read(value);
    }
    this.#rows.push(row);
  }

  handleCommandComplete({ text }: { text: string }): void {
    const known = this.#known[this.#answers.length];
    // A statement without rows is not described, and need not be again.
    if (known) known.columns ??= [];
    const [command = '', ...counts] = text.split(' ');
    this.#answers.push({ command, rowCount: Number(counts.at(-1) ?? 0), rows: this.#rows });
    this.#rows = [];
  }

  handleError(error: Error): void {
    if (this.#error) return;
    this.#error = error;
    // What failed and what was behind it may not have been parsed: it is parsed anew the next time.
    for (const known of this.#known.slice(this.#answers.length)) {
      if (known.columns === null) known.isParsed = false;
    }
    this.#done({ answers: this.#answers, error });
  }

  handleReadyForQuery(): void {
    this.#done({ answers: this.#answers, error: this.#error });
  }

  /** An empty statement answers nothing, but answers. */
  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handlePortalSuspended(): void {}

  handleCopyInResponse(connection: { sendCopyFail(reason: string): void }): void {
    connection.sendCopyFail('nothing is copied here');
  }

  handleCopyData(): void {}
}

function send(wire: Wire, known: Known, values: readonly unknown[]): void {
  if (!known.isParsed) {
    // Closing what does not exist is no error; parsing what exists would be one.
    if (known.name !== '') wire.close({ type: 'S', name: known.name });
    wire.parse({ name: known.name, text: known.text });
    known.isParsed = known.name !== '';
    known.columns = null;
  }
  wire.bind({ statement: known.name, values, valueMapper: asIs });
  if (known.columns === null) wire.describe({ type: 'P' });
  wire.execute({});
}

function columnOf({ name, dataTypeID }: { name: string; dataTypeID: number }): Column {
  return { name: camelCased(name), read: pg.types.getTypeParser(dataTypeID, 'text') };
}

// Exported by the library, and missing in its types.
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

function writeValue(value: unknown): unknown {
  if (typeof value === 'string' || value === null) return value;
  return value instanceof Date ? value.toISOString() : prepareValue(value);
}

function asIs(value: unknown): unknown {
  return value;
}
