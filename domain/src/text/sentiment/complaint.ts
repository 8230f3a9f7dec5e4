import { languageOfText } from '../cut/language.ts';
import { readSentiment } from './read-sentiment.ts';
import type { Linear } from './train.ts';

/** What went wrong, said without a word of feeling. */
const chineseTrouble =
  /投诉|举报|差评|退(?:钱|款)(?:还|都)?(?:没|不)|(?:还|都|一直|到现在|迟迟|仍然?)(?:没|不|未)(?:有)?(?:收|发|到|退|给|解决|处理|回|动|好|修)|没(?:有)?(?:收到|发货|到账|人(?:理|管|回|接))|不(?:退|给退|发货|理人|处理|解决|认账|能用|工作|显示)|(?:用|打|登|开|充|连)不(?:了|上|开|进)|(?:坏|碎|破|裂|漏|丢|错|少)了|怎么(?:还|又|老|总)|什么(?:态度|玩意|东西啊|意思)|(?:发|送|寄|拿)错|不是我(?:要|买|拍|订)的|等了(?:好|很|几|半|一|两|三|\d)|催了|骗|假(?:货|的)|多(?:扣|收)了/u;

/** English trouble, in parts: what does not happen, what befell something, what took too long, what was charged. */
const englishTrouble = new RegExp(
  [
    String.raw`\b(?:do(?:es)?|did|is|was|are|were|has|have|had|wo|could)(?:n['’]?t|\s+not)\b(?!\s+(?:know|want|need|sure|understand|care|mind))`,
    String.raw`\b(?:still|never|keeps?|kept|no\s+longer|without\s+my|by\s+someone\s+else|someone\s+(?:else|has|is))\b`,
    String.raw`\bnot\s+(?:work|arriv|receiv|show|updat|recogni|go|gone|correct|right|mine|let|allow|been|by\s+me|do|make|there)`,
    String.raw`\b(?:complain|declin|reject|fail|refus|denied|wrong|incorrect|missing|stuck|block|broken|stole|swallow|disappear|revert|compromis|fraud|suspicious|unauthori[sz]ed|duplicat|mistak|error|problem|issue|trouble|unexpected|overcharg|strange|weird)\w*`,
    String.raw`\b(?:pending|delayed|lost|twice|cancel?led|gone|down)\b`,
    String.raw`\b(?:extra|double|additional|random)\s+(?:charge|fee|payment|pound|money|£|\$)`,
    String.raw`\b(?:was|were|been|being|got|getting|am\s+i|i['’]?m|they|you|you['’]ve)\s+(?:\w+\s+)?charg(?:ed|ing)\b`,
    String.raw`\bthere(?:['’]s|\s+is|\s+was|\s+are)?\s+(?:\w+\s+){0,2}(?:fee|charge|payment|withdrawal|transaction|debit)s?\b`,
    String.raw`\b(?:why|how\s+come)\s+(?:was|were|did|has|have|had|am|can['’]?t|isn|wasn|hasn|haven|didn|doesn)`,
    String.raw`\bwhat['’]?s?\s+(?:happened|going\s+on|the\s+hold|wrong)|\btoo\s+(?:long|much|high|slow|many)|\bso\s+long\b|\b(?:less|fewer|more)\s+than\s+(?:i|what|it|expected)|\b(?:took|ate|eaten|kept)\s+my\b|\bwhere\s+is\s+my\b|\bonly\s+(?:gave|got|received)|\b(?:unable|cannot|can['’]?t|won['’]?t)\s+(?!i\b|you\b|we\b|find\s+(?:the|out)|figure)`,
  ].join('|'),
  'iu',
);

/** Thanks and praise, which outweigh a word of trouble in the same sentence. */
const settled =
  /(?:谢谢|感谢|辛苦|解决了|搞定|已(?:经)?收到|thank|solved|resolved|sorted|works now|no problem)/iu;

/**
 * True when a sentence says that something is wrong: it blames, or it tells of what did not come, does not work or was
 * charged. A question how something is done is none, nor a wish.
 *
 * @example isComplaint('都一周了还没发货') // true
 */
export function isComplaint(sentence: string, line?: Linear): boolean {
  const { feeling, score } = readSentiment(sentence, line);
  if (feeling === 'positive' || (settled.test(sentence) && score >= -0.5)) return false;
  const trouble = languageOfText(sentence) === 'zh' ? chineseTrouble : englishTrouble;
  return feeling === 'negative' || trouble.test(sentence);
}
