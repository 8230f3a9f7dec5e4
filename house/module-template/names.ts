/** A module's word in the forms that code needs. */
export interface Names {
  /** As in folders: `loyalty`. */
  readonly word: string;
  /** As in types and components: `Loyalty`. */
  readonly capital: string;
}

/** The files of a part of a module, by path from the top. */
export type Files = Readonly<Record<string, string>>;
