/** Longest line that is looked at whole, and most lines: what is longer is no line that a mail program wrote. */
const lineMax = 400;
const linesMax = 20_000;

/** How far an attribution may run on: "On Thu, 1 Oct 2026 at 10:05, Support <support@…>\nwrote:". */
const attributionLines = 3;

const wrote =
  /(?:写道|寫道|写了|wrote|a écrit|escribió|schrieb[^:：]{0,200}|ha scritto|escreveu|написал(?:\(а\))?|のメール|さんは書きました)\s*[:：]\s*$/iu;
const attributionBegins =
  /^(?:On|At|Le|El|Am|Il|Em|在|于|於)\b|^\d{1,2}[./]\d{1,2}[./]\d{2,4}|^(?:在|于|於)|^\d{4}\s*[年/.-]|^[^<>]{0,120}<[^<>\s]+@[^<>\s]+>|^\s*"?[^"]{1,80}"?\s*(?:于|在)/iu;
const divider =
  /^\s*[-_—=]{2,}\s*(?:Original|Original Message|Original Email|原始邮件|原邮件|原始郵件|回复的原邮件|回复的邮件|Replied Message|Reply Message|Ursprüngliche Nachricht|Message d'origine)\s*[-_—=]{2,}\s*$/iu;
const forwarded = /(?:Forwarded message|转发的邮件|转发邮件信息|Begin forwarded message|開始轉寄郵件)/iu;
const fromField = /^\s*[*]?(?:From|发件人|寄件者|寄件人|Von|De|差出人)[*]?\s*[:：]/iu;
const otherField =
  /^\s*[*]?(?:Sent|Date|To|Cc|Subject|发送时间|发送日期|日期|时间|收件人|抄送|主题|主旨|收件者|Gesendet|An|Betreff|Envoyé|À|Objet|送信日時|宛先|件名)[*]?\s*[:：]/iu;

/**
 * Where a mail begins to carry along what it answers, in UTF-16 units; null where it carries nothing along, where the
 * answers stand between the quoted lines, or where it forwards something: that is what it is about.
 *
 * @example findQuote('还没到\n\n客服 于2026年10月1日写道：\n> 已发货') // 5
 */
export function findQuote(text: string): number | null {
  const lines = text.split('\n').slice(0, linesMax);
  const starts = startsOf(lines);
  for (const [at, line] of lines.entries()) {
    if (line.length <= lineMax && forwarded.test(line)) return null;
    const first = headerLength(lines, at);
    if (first === 0) continue;
    if (isAnsweredBelow(lines.slice(at + first))) return null;
    return cutAt(lines, at, starts);
  }
  return null;
}

function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

/** How many lines say that a quote follows; 0 where none does. A quote may also begin unannounced. */
function headerLength(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  if (line.length > lineMax) return 0;
  if (divider.test(line)) return 1;
  if (isQuoted(line)) return 1;
  if (isFieldBlock(lines, at)) return 1;
  return attributionLength(lines, at);
}

function attributionLength(lines: readonly string[], at: number): number {
  if (!attributionBegins.test(lines[at] ?? '')) return 0;
  for (let length = 1; length <= attributionLines; length++) {
    const last = lines[at + length - 1];
    if (last === undefined || last.length > lineMax || last.trim() === '') return 0;
    if (wrote.test(last)) return length;
  }
  return 0;
}

/** The head of a mail written out, as Outlook and many Chinese programs do. */
function isFieldBlock(lines: readonly string[], at: number): boolean {
  if (!fromField.test(lines[at] ?? '')) return false;
  const next = lines.slice(at + 1, at + 8).filter((line) => line.length <= lineMax && otherField.test(line));
  return next.length >= 2;
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

/** Somebody who writes below or between quoted lines: without them the answers would be hidden or lose their questions. */
function isAnsweredBelow(lines: readonly string[]): boolean {
  let isInQuote = false;
  for (const line of lines) {
    if (/^--\s*$/.test(line)) return false;
    if (isQuoted(line)) isInQuote = true;
    else if (isInQuote && line.trim() !== '' && (line.length > lineMax || !wrote.test(line))) return true;
  }
  return false;
}

/** The rule above a quoted head goes with it. Where nothing stands before the quote, nothing is folded. */
function cutAt(lines: readonly string[], at: number, starts: readonly number[]): number | null {
  let cut = at;
  while (cut > 0 && isRuleOrBlank(lines[cut - 1] ?? '')) cut--;
  const isAnythingBefore = lines.slice(0, cut).some((line) => line.trim() !== '');
  if (!isAnythingBefore) return null;
  return starts[cut] ?? null;
}

function isRuleOrBlank(line: string): boolean {
  return line.trim() === '' || /^\s*[-_—=]{5,}\s*$/.test(line);
}
