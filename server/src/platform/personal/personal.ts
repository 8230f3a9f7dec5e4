import type { Text } from '@zhiyin/domain/kit';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';

/** A person whose data is meant. */
export interface Person {
  /** All records that stand for them. */
  readonly recordIds: readonly string[];
  /** Mailboxes that were proved to be theirs and that no other person's record names, in lower case. */
  readonly addresses: readonly string[];
  /** Selects the ids of all things that are theirs: conversations, tickets, hand-offs. */
  readonly things: RawBuilder<unknown>;
}

/** What one row says of a person, by the names of its columns. */
export type PersonalRecord = Readonly<Record<string, unknown>>;

/** Which of some rows, in their order. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** A kind of row in which a module keeps something of persons. */
export interface PersonalPlace {
  readonly key: string;
  readonly words: Text;
  /** Of which tables it shows and erases all that says something of a person; no other place does. */
  readonly tables: readonly string[];
  /** Their rows are taken away. */
  readonly isGone?: boolean;
  /** What is held of them; less than the page holds when there is no more. */
  readonly show: (tx: Tx, person: Person, page: Page) => Promise<readonly PersonalRecord[]>;
  /**
   * Takes it out of at most `limit` rows, for good; what counts and no person stays. Erased ones are none any more, so it
   * can be done again. @returns how many there were: none when all is done
   */
  readonly erase: (tx: Tx, person: Person, limit: number) => Promise<number>;
}

/** What a module keeps of persons. */
export interface PersonalData {
  /** Selects the ids of its things that are a person's: what others write of things is found by them. */
  readonly things?: (tx: Tx, recordIds: readonly string[]) => RawBuilder<unknown>;
  /** In the order in which they are erased: what others are found by comes last. */
  readonly places: readonly PersonalPlace[];
  /** Tables that name a person, or what is a person's, by ids of ours alone: counts, amounts and moments, which stay. */
  readonly stays: readonly string[];
}

/** What every module keeps, outer ones first: what theirs is found by is the inner ones'. */
export const knownPersonal = perSystem<readonly PersonalData[]>(() => []);
