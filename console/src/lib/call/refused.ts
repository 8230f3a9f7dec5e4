import type { ErrorAnswer } from '@zhiyin/domain/kit';

type Told = ErrorAnswer['error'];

/**
 * The server declined, broke (`fault`) or could not be reached (`unavailable`). `message` is a sentence for the
 * person, in her language; `fields` say which inputs are meant.
 */
export class Refused extends Error {
  readonly kind: Told['kind'];
  readonly reason: string;
  readonly fields: Told['fields'];
  /** What a program needs to act on the reason, such as which message came before. */
  readonly values: Told['values'];
  /** What an administrator finds the matter by; null when the server was never reached. */
  readonly requestId: string | null;

  constructor(
    told: Omit<Told, 'requestId' | 'values'> & Partial<Pick<Told, 'values'>> & { requestId?: string | null },
  ) {
    super(told.message);
    this.name = 'Refused';
    this.kind = told.kind;
    this.reason = told.reason;
    this.fields = told.fields;
    this.values = told.values ?? {};
    this.requestId = told.requestId || null;
  }
}

/** Whether an error is a refusal of this kind. */
export function isRefused(error: unknown, kind?: Told['kind']): error is Refused {
  return error instanceof Refused && (kind === undefined || error.kind === kind);
}
