import type { SaidSource } from '@zhiyin/domain/insights';
import {
  aspectsOf,
  cutSentences,
  isComplaint,
  languageOfText,
  placeSentence,
  readSentiment,
  termsOf,
} from '@zhiyin/domain/text';
import type { Tx } from '#platform/context.ts';
import { allThemes } from './rows.ts';

/** A text as a customer wrote it. */
export interface SaidText {
  readonly source: SaidSource;
  readonly sourceId: string;
  readonly conversationId?: string | null;
  readonly ticketId?: string;
  readonly surveyId?: string;
  /** Which text of its source it is, where there are several. */
  readonly part?: string;
  readonly text: string;
  readonly saidAt: Date;
}

/** Sentences of one text that are kept. */
const sentencesMax = 40;
/** Rows of one statement: the database takes 65,535 values at a time. */
const rowsMax = 2_000;

/** Reads texts sentence by sentence and keeps what says something, each in its theme. Answers how many were kept. */
export async function keepSentences(tx: Tx, texts: readonly SaidText[]): Promise<number> {
  if (texts.length === 0) return 0;
  const themes = await allThemes(tx);
  const rows = texts.flatMap((text) =>
    sentencesOf(text).map((sentence) => {
      const place = placeSentence(sentence.terms, themes);
      return {
        ...sentence,
        workspaceId: tx.workspaceId,
        sentenceId: tx.system.newId(),
        themeId: place === null ? null : (themes[place]?.themeId ?? null),
      };
    }),
  );
  for (let from = 0; from < rows.length; from += rowsMax) {
    await tx.db
      .insertInto('saidSentences')
      .values(rows.slice(from, from + rowsMax))
      .execute();
  }
  return rows.length;
}

function sentencesOf({ text, ...about }: SaidText) {
  return cutSentences(text)
    .slice(0, sentencesMax)
    .map((sentence, place) => ({ ...about, place, ...read(sentence) }))
    .filter(isKept);
}

function read(sentence: string) {
  const { score, feeling } = readSentiment(sentence);
  return {
    language: languageOfText(sentence),
    feeling,
    score,
    isComplaint: isComplaint(sentence),
    aspects: aspectsOf(sentence),
    terms: termsOf(sentence),
  };
}

/** Greetings and the like are not kept; earlier in a chat only complaints are, and of tickets what also feels. */
function isKept({ source, ...said }: { source: SaidSource } & ReturnType<typeof read>): boolean {
  if (source === 'complaint') return said.isComplaint;
  if (source === 'ticket') return said.isComplaint || said.feeling !== 'neutral';
  return said.feeling !== 'neutral' || said.terms.length > 0;
}
