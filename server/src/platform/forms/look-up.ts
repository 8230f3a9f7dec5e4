import {
  type Answer,
  type AnswerReader,
  type Form,
  fileSource,
  type Mention,
  type Text,
} from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import { showFiles } from '../files/stored-files.ts';
import { formSources } from './form-kinds.ts';

/** Answers by question, as they are stored. */
export type StoredAnswers = Readonly<Record<string, Answer>>;

const Stored = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.record(z.string(), z.string())]),
);

/** Reads answers as they lie in the database. */
export function readStored(json: unknown): StoredAnswers {
  return Stored.parse(json);
}

/** Everything that answers name, with the question that it was named by. */
export function mentionsIn(form: Form, answers: StoredAnswers): (Mention & { question: string })[] {
  return form.questions.flatMap(({ question, kind }) => {
    const answer = answers[question.key];
    if (answer === undefined) return [];
    return kind.mentions(answer).map((mention) => ({ ...mention, question: question.key }));
  });
}

/** What mentioned things are called, in both languages; what is gone, or not for whoever acts, is left out. */
export async function namesOf(tx: Tx, mentions: readonly Mention[]): Promise<Map<string, Text>> {
  const names = new Map<string, Text>();
  for (const source of new Set(mentions.map((mention) => mention.source))) {
    const ids = [...new Set(mentions.filter((one) => one.source === source).map(({ id }) => id))];
    for (const { id, name } of await recordsOf(tx, source, ids)) names.set(nameKey({ source, id }), name);
  }
  return names;
}

/** Reads answers to somebody, in either language. */
export function readerOf(names: ReadonlyMap<string, Text>, locale: AnswerReader['locale']): AnswerReader {
  return { locale, nameOf: (mention) => names.get(nameKey(mention))?.[locale] };
}

async function recordsOf(tx: Tx, source: string, ids: readonly string[]) {
  if (source === fileSource) {
    const files = await showFiles(tx, ids);
    return files.map(({ fileId, name }) => ({ id: fileId, name: { zh: name, en: name } }));
  }
  const found = formSources.of(tx.system).find(({ key }) => key === source);
  return found ? found.find(tx, { ids }, ids.length) : [];
}

function nameKey({ source, id }: Mention): string {
  return `${source} ${id}`;
}
