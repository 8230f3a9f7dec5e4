import type { Session } from '../adapter.ts';
import { baseProblem, baseQuestion } from '../kit/base-of.ts';
import { usualBase } from './graph.ts';
import { words } from './words.ts';

/** What every channel of Meta's asks at set-up, its secrets first. */
export function questionsOf(base: string = usualBase) {
  const text = (key: 'secret' | 'token' | 'verify', lengthMax: number) => ({
    key,
    kind: 'text',
    label: words[key],
    help: words[`${key}Help`],
    isRequired: true,
    settings: { lengthMax },
  });
  return {
    secrets: [text('secret', 100), text('token', 1000), text('verify', 200)],
    base: baseQuestion('base', base),
  };
}

/** Which of them are secrets, and which of those the shop thinks of itself. */
export const secretKeys = ['secret', 'token', 'verify'];
export const madeHere = ['verify'];

/** What is wrong with them; null when nothing is. */
export function problemIn({ secret, token, verify, base }: Session['answers']) {
  if (secret !== undefined && !/^[0-9a-f]{32}$/i.test(secret))
    return { question: 'secret', reason: words.secretWrong };
  if (token !== undefined && !/^\S{20,}$/.test(token)) return { question: 'token', reason: words.tokenWrong };
  if (verify !== undefined && !/^\S{16,}$/.test(verify))
    return { question: 'verify', reason: words.verifyWrong };
  return baseProblem('base', base);
}
