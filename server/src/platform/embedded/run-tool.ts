import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { DatabaseCannotStart } from './refusals.ts';
import type { ServerUser } from './server-user.ts';
import { words } from './words.ts';

/** The environment of every PostgreSQL program: ours, but with one language so that messages are stable. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', TZ: 'UTC' };
}

/** Options of a child that must run as `user`; the working folder is one that any user may enter. */
export function asUser(user: ServerUser | undefined): { cwd: string; uid?: number; gid?: number } {
  if (!user) return { cwd: '/' };
  return { cwd: '/', uid: user.uid, gid: user.gid };
}

/** Runs one PostgreSQL program to its end. Refuses with what it printed when it fails. */
export async function runTool(
  program: string,
  args: readonly string[],
  user: ServerUser | undefined,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const child = spawn(program, args, {
    ...asUser(user),
    env: toolEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const fail = (detail: string) =>
    reject(new DatabaseCannotStart(words.toolFailed(basename(program), detail)));
  child.once('error', (error) => fail(error.message));
  child.once('close', (code, signal) => {
    if (code === 0) resolve(printed);
    fail((complaint || printed).trim() || `exit ${code ?? signal}`);
  });
  return promise;
}
