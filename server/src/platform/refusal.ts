import { type Locale, type RefusalKind, say, type Word } from '@zhiyin/domain/kit';

/** What is wrong with one field of a request. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** A request we understood and decline. Whatever else is thrown is our own fault and answers 500. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly reason: Word;
  readonly values: Readonly<Record<string, string | number>>;
  readonly fields: readonly FieldProblem[];

  constructor(
    kind: RefusalKind,
    reason: Word,
    values: Readonly<Record<string, string | number>> = {},
    fields: readonly FieldProblem[] = [],
  ) {
    super(reason.en);
    this.name = 'Refusal';
    this.kind = kind;
    this.reason = reason;
    this.values = values;
    this.fields = fields;
  }
}

/**
 * What one field of a request holds cannot be, said at that field in the reader's language.
 *
 * @example if (!isThere) throw invalidAt(tx, 'teamId', ticketsWords.teamNotFound);
 */
export function invalidAt(
  { locale }: { readonly locale: Locale },
  path: string,
  reason: Word,
  values: Readonly<Record<string, string | number>> = {},
): Refusal {
  return new Refusal('invalid', reason, values, [{ path, message: say(reason, locale, values) }]);
}

/** Something we need is away for a moment (the database restarts, the disk is nearly full): try again later. */
export class Unavailable extends Error {
  readonly reason: Word;
  readonly retryAfterSeconds: number;

  constructor(reason: Word, retryAfterSeconds: number, cause?: unknown) {
    super(reason.en, { cause });
    this.name = 'Unavailable';
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
