interface Question {
  readonly textZh: string;
  readonly textEn: string;
}

/** Questions as lines of text, the way they are edited. */
export function questionLines(questions: readonly Question[]): string {
  return questions
    .map(({ textZh, textEn }) => (textEn === '' ? textZh : `${textZh} => ${textEn}`.trim()))
    .join('\n');
}

/** Lines of text as questions; blank ones are left out, too long ones are cut. */
export function questionsOf(text: string): Question[] {
  return text.split('\n').flatMap((line) => {
    const [first = '', ...rest] = line.split('=>');
    const question = { textZh: first.trim().slice(0, 300), textEn: rest.join('=>').trim().slice(0, 300) };
    return question.textZh === '' && question.textEn === '' ? [] : [question];
  });
}
