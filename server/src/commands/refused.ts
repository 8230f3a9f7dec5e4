import type { Text } from '@zhiyin/domain/kit';

/** A command that cannot do what it was asked; the message says why, in both languages. */
export class CommandRefused extends Error {
  constructor({ zh, en }: Text, cause?: unknown) {
    super(`${zh}\n${en}`, { cause });
    this.name = 'CommandRefused';
  }
}

/** Arguments that make no sense: the command's help is shown and the exit code is 2. */
export class WrongUsage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUsage';
  }
}
