import type { Question, Text } from '@zhiyin/domain/kit';
import { baseProblem, baseQuestion } from '../kit/base-of.ts';
import { keyQuestion } from '../kit/questions.ts';
import { openBase } from './open-token.ts';
import { secretProblem, setUpWords as words } from './set-up.ts';

type Answers = Readonly<Record<string, string>>;

/** What accounts of the open platform are asked at set-up. */
export const openQuestions = [
  keyQuestion('appid', words.appId, words.appIdHelp, 40),
  keyQuestion('secret', words.appSecret, words.appSecretHelp, 64),
  keyQuestion('token', words.token, words.tokenHelp, 32),
  {
    key: 'mode',
    kind: 'choice',
    label: words.mode,
    isRequired: true,
    settings: {
      options: [
        { key: 'safe', label: words.modeSafe },
        { key: 'plain', label: words.modePlain },
      ],
    },
  },
  { key: 'aeskey', kind: 'text', label: words.aesKey, help: words.aesKeyHelp, settings: { lengthMax: 43 } },
  baseQuestion('base', openBase),
] satisfies (Pick<Question, 'key' | 'kind' | 'label'> & {
  help?: Text;
  isRequired?: boolean;
  settings: object;
})[];

/** Which of the answers are secrets, and which the shop thinks of. */
export const openSecrets = { secrets: ['secret', 'token', 'aeskey'], madeHere: ['token', 'aeskey'] };

/** What is wrong with the answers that the form cannot see. */
export function openProblem({ appid, secret, token, mode, aeskey, base }: Answers) {
  if (appid !== undefined && !/^wx[\da-z]{8,30}$/i.test(appid))
    return { question: 'appid', reason: words.appIdWrong };
  if (secret !== undefined && !/^[\da-z]{16,64}$/i.test(secret))
    return { question: 'secret', reason: words.appSecretWrong };
  return (
    secretProblem(token, mode === 'plain' && aeskey === undefined ? undefined : (aeskey ?? '')) ??
    baseProblem('base', base)
  );
}
