import type { Redacted, SensitiveKind, Text } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';

/** Where a row stands in the order in which a place is looked through. */
export interface RowMark {
  readonly moment: Date;
  readonly keys: readonly string[];
}

/** What people wrote in a row, by column. */
export type Values = Readonly<Record<string, unknown>>;

export interface RedactableRow extends RowMark {
  readonly values: Values;
  /** How many files stand beside it. */
  readonly files: number;
}

/** What was taken out of a row. */
export interface RowRedaction {
  readonly keys: readonly string[];
  readonly before: Values;
  readonly after: Values;
  readonly kinds: readonly SensitiveKind[];
}

/** A kind of row of a module in which people wrote something. */
export interface RedactionPlace {
  readonly key: string;
  readonly words: Text;
  /** Columns that hold one thing each, and have an age of their own; else people wrote it. */
  readonly isRecords?: boolean;
  /** Rows behind a mark that are not younger than a moment, oldest first. */
  readonly read: (
    tx: Tx,
    part: { readonly after: RowMark | null; readonly before: Date; readonly limit: number },
  ) => Promise<readonly RedactableRow[]>;
  /** One row as it is now, held until the transaction ends; nothing when it is gone. */
  readonly hold: (tx: Tx, keys: readonly string[]) => Promise<Values | undefined>;
  readonly write: (tx: Tx, keys: readonly string[], values: Values) => Promise<void>;
  /** As `redactSensitive`, for a place that knows better what its values are. */
  readonly redact?: (values: Values, kinds: readonly SensitiveKind[]) => Redacted;
  /** Tells of it, and changes whatever was made from the values. */
  readonly tell: (tx: Tx, redaction: RowRedaction) => Promise<void>;
}

/** Every such place, by module; gathered when the app is built. */
export const knownRedactionPlaces = perSystem<readonly RedactionPlace[]>(() => []);
