import { type AnswerProblem, type Answers, answerReasons, type Form, fileSource } from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { requireOwnFiles } from '../files/stored-files.ts';
import { Refusal } from '../refusal.ts';
import { formSources } from './form-kinds.ts';
import { mentionsIn } from './look-up.ts';

/**
 * Looks up what answers name: files must be uploads of whoever answers, which are kept from here on, and records such
 * as they may choose. Called in the transaction that stores the answers.
 */
export async function problemsOfMentions(tx: Tx, form: Form, answers: Answers): Promise<AnswerProblem[]> {
  const mentions = mentionsIn(form, answers);
  const problems: AnswerProblem[] = [];
  for (const { question } of form.questions) {
    const own = mentions.filter((mention) => mention.question === question.key);
    const [first] = own;
    if (!first) continue;
    const ids = own.map(({ id }) => id);
    const wantsPicture = question.kind === 'signature' || question.settings['accepts'] === 'pictures';
    const reason =
      first.source === fileSource
        ? await problemOfFiles(tx, ids, wantsPicture)
        : await problemOfRecords(tx, first.source, ids);
    if (reason !== null) problems.push({ question: question.key, reason });
  }
  return problems;
}

async function problemOfFiles(tx: Tx, ids: readonly string[], wantsPicture: boolean) {
  if (tx.actor.id === null) return answerReasons.fileNotFound;
  try {
    const files = await requireOwnFiles(tx, ids);
    const isPicture = files.every(({ mediaType }) => mediaType.startsWith('image/'));
    return wantsPicture && !isPicture ? answerReasons.notPicture : null;
  } catch (error) {
    if (error instanceof Refusal) return answerReasons.fileNotFound;
    throw error;
  }
}

async function problemOfRecords(tx: Tx, source: string, ids: readonly string[]) {
  const found = await formSources
    .of(tx.system)
    .find(({ key }) => key === source)
    ?.find(tx, { ids }, ids.length);
  const known = new Set(found?.map(({ id }) => id));
  return ids.every((id) => known.has(id)) ? null : answerReasons.notFound;
}
