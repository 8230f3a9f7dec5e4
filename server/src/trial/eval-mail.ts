import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findQuote, mailReader, textOfHtml, Unreadable } from '#modules/channels';

const usage = `npm run eval:mail -- [FOLDER]
Reads a corpus of mails that we did not write: every one must be read, or kept and shown as what it is, and what people
wrote anew must stand apart from what they answer. FOLDER holds .eml, .txt and .html files, in folders or not; without it
../shared/data/mail-fixtures. Exit code 1 when a floor is missed, 2 when there is nothing to read.
`;
const ownFolder = path.resolve(import.meta.dirname, '../../../../shared/data/mail-fixtures');
/** Of mails, those that say something once they are read; of replies with a known answer, those folded exactly. */
const floors = { read: 1, folded: 0.85 };

type Print = (line: string) => void;

/** Runs the command. Answers the exit code. */
export async function evalMail(argv: readonly string[], print: Print): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { help: { type: 'boolean' } },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const folder = path.resolve(positionals[0] ?? ownFolder);
  const names = await namesIn(folder);
  if (names.length === 0) {
    print(`absent  ${folder}: nothing to read. 没有邮件可读。`);
    return 2;
  }
  const mails = await readMails(folder, names, print);
  const replies = await foldReplies(folder, names, print);
  const texts = await foldTexts(folder, names);
  print(
    `        ${texts.folded} of ${texts.of} plain and HTML replies carry something along, which is folded`,
  );
  await mailReader.close();
  const isAllRead = mails.of === 0 || mails.read / mails.of >= floors.read;
  const isFolded = replies.of === 0 || replies.exact / replies.of >= floors.folded;
  print(isAllRead && isFolded ? '\nEvery floor holds.' : '\nA floor is missed.');
  return isAllRead && isFolded ? 0 : 1;
}

async function namesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = found.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  return files.map((file) => path.relative(folder, file)).toSorted();
}

/** Every mail is read and says something. One that cannot be read would be shown as a file, and is named here. */
async function readMails(folder: string, names: readonly string[], print: Print) {
  const mails = names.filter((name) => name.endsWith('.eml'));
  let read = 0;
  let files = 0;
  const began = performance.now();
  for (const name of mails) {
    const raw = await readFile(path.join(folder, name));
    try {
      const mail = await mailReader.read(raw);
      files += mail.files.length;
      const saysNothing = mail.text.trim() === '' && mail.html === null && mail.files.length === 0;
      if (saysNothing) print(`EMPTY   ${name}`);
      else read++;
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      print(`FILE    ${name}: ${error.message}`);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  const rate = Math.round(mails.length / Math.max(seconds, 0.001));
  print(`read    ${read} of ${mails.length} mails, with ${files} files; ${rate} mails/s on this machine`);
  return { read, of: mails.length };
}

/** Replies whose new part is known: it stands beside the mail, or is the one word that the corpus agreed on. */
async function foldReplies(folder: string, names: readonly string[], print: Print) {
  const replies = names.filter((name) => /standard_replies_[^/]*\.eml$/.test(name));
  let exact = 0;
  for (const name of replies) {
    const beside = name.replace(/\.eml$/, '_reply_text');
    const wanted = names.includes(beside) ? await readFile(path.join(folder, beside), 'utf8') : 'Hello';
    const { text } = await mailReader.read(await readFile(path.join(folder, name)));
    const isExact = flat(newIn(text)) === flat(wanted);
    if (isExact) exact++;
    else print(`FOLD    ${name}: ${flat(newIn(text)).slice(0, 100)}`);
  }
  print(`folded  ${exact} of ${replies.length} replies exactly`);
  return { exact, of: replies.length };
}

/** Replies without a known answer: how many are found to carry something along. */
async function foldTexts(folder: string, names: readonly string[]) {
  const texts = names.filter((name) => /\.(?:txt|html)$/.test(name) && !/readme/i.test(name));
  let folded = 0;
  for (const name of texts) {
    const said = await readFile(path.join(folder, name), 'utf8');
    const text = name.endsWith('.html') ? textOfHtml(said) : said.replaceAll('\r\n', '\n');
    if (findQuote(text) !== null) folded++;
  }
  return { folded, of: texts.length };
}

function newIn(text: string): string {
  const at = findQuote(text);
  return at === null ? text : text.slice(0, at);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

if (import.meta.main) {
  process.exitCode = await evalMail(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
}
