import { inBothLanguages, words } from './words.ts';

/** Who holds a data folder. `startedAt` is ISO 8601 in UTC; `port` is 0 when the holder does not listen. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly startedAt: string;
  readonly port: number;
}

/** Another live process owns the data folder. `holder` is undefined when it had no time to say who it is. */
export class DataFolderInUse extends Error {
  readonly holder: Holder | undefined;

  constructor(dataDir: string, holder: Holder | undefined) {
    super(inBothLanguages(words.inUse(dataDir, holder)));
    this.name = 'DataFolderInUse';
    this.holder = holder;
  }
}

/** The embedded database cannot run here; the message says why and the way out, in both languages. */
export class DatabaseCannotStart extends Error {
  constructor(sentence: { readonly zh: string; readonly en: string }) {
    super(inBothLanguages(sentence));
    this.name = 'DatabaseCannotStart';
  }
}
