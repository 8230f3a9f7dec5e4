import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { Log } from './log.ts';
import type { Secrets } from './secrets.ts';

/** What one running process is made of. Built once by `main.ts`, and by tests. */
export interface System {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
  readonly secrets: Secrets;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Says that work was committed: facts without a position, or rows in `due`. Cheap; calls are coalesced. */
  readonly wake: (what: 'facts' | 'due') => void;
  /** True while writing is refused, because the disk is nearly full. */
  readonly isReadOnly: () => boolean;
}
