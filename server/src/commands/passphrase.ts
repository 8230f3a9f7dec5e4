import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CommandRefused } from './refused.ts';
import { commandWords } from './words.ts';

/** The option by which a passphrase is given; never on the command line itself, where every user could read it. */
export const passphraseOption = { 'passphrase-file': { type: 'string' } } as const;

/** The passphrase of a file (`-` is standard input) or of ZHIYIN_BACKUP_PASSPHRASE; `undefined` when neither is given. */
export async function readPassphrase(file: string | undefined): Promise<string | undefined> {
  const given =
    file === undefined
      ? process.env['ZHIYIN_BACKUP_PASSPHRASE']
      : file === '-'
        ? await text(process.stdin)
        : await readFile(file, 'utf8');
  if (given === undefined) return undefined;
  const passphrase = given.replace(/\r?\n$/, '');
  if (passphrase === '') throw new CommandRefused(commandWords.passphraseEmpty);
  return passphrase;
}
