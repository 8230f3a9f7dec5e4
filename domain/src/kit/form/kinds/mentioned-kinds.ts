import { z } from 'zod';
import { say } from '../../words.ts';
import { type Answer, type AnswerReader, accept, decline, isRecord, questionKind } from '../question-kind.ts';
import { answerReasons, answerWords, questionKindWords } from '../words.ts';

/** The source that files are mentioned with. */
export const fileSource = 'file';

const Ref = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.:-]+$/);

export const ReferenceSettings = z.strictObject({
  /** Where it is looked for: `member`, `customer`, or what a module registers. */
  source: z.string().regex(/^[a-z][a-z-]{0,59}$/),
  isMany: z.boolean().default(false),
  atMost: z.int().min(1).max(50).default(20),
});

/** A record of the shop, or several: a member, a customer, a reason, an order. Whoever stores it looks it up. */
export const referenceKind = questionKind({
  key: 'reference',
  words: questionKindWords.reference,
  settings: ReferenceSettings,
  field: ({ isMany }) => (isMany ? { type: 'choices' } : { type: 'reference' }),
  check: ({ isMany, atMost }, answer) => {
    if (!isMany)
      return Ref.safeParse(answer).success ? accept(String(answer)) : decline(answerReasons.notFound);
    const ids = z.array(Ref).max(200).safeParse(answer).data;
    if (!ids) return decline(answerReasons.notFound);
    const unique = [...new Set(ids)];
    return unique.length > atMost ? decline(answerReasons.tooMany) : accept(unique);
  },
  mentions: ({ source }, answer) => idsOf(answer).map((id) => ({ source, id })),
  describe: ({ source }, answer, reader) => named(source, idsOf(answer), reader),
});

export const FileSettings = z.strictObject({
  accepts: z.enum(['anything', 'pictures']).default('anything'),
  atMost: z.int().min(1).max(10).default(1),
});

/** Files that whoever answers has uploaded, by their ids. */
export const fileKind = questionKind({
  key: 'file',
  words: questionKindWords.file,
  settings: FileSettings,
  field: () => ({ type: 'choices' }),
  check: ({ atMost }, answer) => {
    const ids = z.array(z.uuid()).max(200).safeParse(answer).data;
    if (!ids) return decline(answerReasons.notFile);
    const unique = [...new Set(ids)];
    return unique.length > atMost ? decline(answerReasons.tooMany) : accept(unique);
  },
  mentions: (_settings, answer) => idsOf(answer).map((id) => ({ source: fileSource, id })),
  describe: (_settings, answer, reader) => named(fileSource, idsOf(answer), reader),
});

export const SignatureSettings = z.strictObject({
  /** Whether a typed name will do. A stranger cannot upload what was drawn, so most forms should leave it on. */
  allowsTyped: z.boolean().default(true),
});

const Typed = z.strictObject({ typed: z.string().trim().min(1).max(100) });
const Drawn = z.strictObject({ drawn: z.uuid() });

/** A signature: `typed` is a name, `drawn` the id of an uploaded picture. */
export const signatureKind = questionKind({
  key: 'signature',
  words: questionKindWords.signature,
  settings: SignatureSettings,
  field: () => ({ type: 'boolean' }),
  check: ({ allowsTyped }, answer) => {
    const drawn = Drawn.safeParse(answer).data;
    if (drawn) return accept(drawn);
    const typed = Typed.safeParse(answer).data;
    if (!typed || /[\p{Cc}\u2028\u2029]/u.test(typed.typed) || !typed.typed.isWellFormed()) {
      return decline(answerReasons.notSigned);
    }
    return allowsTyped ? accept(typed) : decline(answerReasons.drawnOnly);
  },
  fieldValue: () => true,
  mentions: (_settings, answer) => {
    const id = isRecord(answer) ? answer['drawn'] : undefined;
    return id === undefined ? [] : [{ source: fileSource, id }];
  },
  describe: (_settings, answer, { locale }) => {
    const name = isRecord(answer) ? answer['typed'] : undefined;
    return name === undefined ? answerWords.drawn[locale] : say(answerWords.signedAs, locale, { name });
  },
});

function idsOf(answer: Answer): readonly string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? answer : [];
}

function named(source: string, ids: readonly string[], { locale, nameOf }: AnswerReader): string {
  return ids.map((id) => nameOf({ source, id }) ?? answerWords.gone[locale]).join(answerWords.list[locale]);
}
