import { hash, type Options, verify } from '@node-rs/argon2';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane; about 25 ms of one core. */
const argon2id = 2;
const cost: Options = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes run on the thread pool that files and names share: two at a time leave the others theirs. */
const atOnceMax = 2;
const waitingMax = 200;

/** Makes and checks password hashes (argon2id), off the event loop. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** False for a wrong password and for a hash that is none. */
  isRight(hash: string, password: string): Promise<boolean>;
}

/** @throws Error from `hash` and `isRight` when hundreds already wait: a flood, which limits stop earlier. */
export function openPasswordHasher(): PasswordHasher {
  const inTurn = gate(atOnceMax, waitingMax);
  return {
    hash: (password) => inTurn(() => hash(normal(password), cost)),
    isRight: (stored, password) => inTurn(() => verify(stored, normal(password)).catch(() => false)),
  };
}

/** The same characters typed on another keyboard or system give the same bytes. */
function normal(password: string): string {
  return password.normalize('NFKC');
}

function gate(places: number, queueMax: number) {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (busy >= places) {
      if (queue.length >= queueMax) throw new Error('too many passwords wait to be checked');
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      busy++;
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      // The place passes on without becoming free, so that nobody slips in between.
      if (next) next();
      else busy--;
    }
  };
}
