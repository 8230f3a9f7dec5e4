/** What a question asks for, and what an answer to it holds. In order: the first that fits is asked. */
const questions: readonly { readonly asks: RegExp; readonly answers: RegExp }[] = [
  {
    asks: /什么时候|多久|几天|几点|何时|when\b|how long|how soon|what time/i,
    answers:
      /\d|[一二两三四五六七八九十]|今|明|后天|周|月|日|号|点|小时|马上|已经|尽快|soon|today|tomorrow|day|hour|week|already/i,
  },
  {
    asks: /多少钱|什么价|价格|怎么卖|how much|price/i,
    answers: /\d|[一二两三四五六七八九十百千]|免费|包邮|价|元|块|free|price|cost/i,
  },
  {
    asks: /到哪|在哪|哪里|哪儿|where\b/i,
    answers: /在|到|已|从|往|站|仓|市|省|店|网|链接|https?:|is|at|in|from|to\b/i,
  },
  {
    asks: /怎么|如何|怎样|how (?:do|can|to|should)/i,
    answers: /先|再|点|请|可以|打开|进入|选择|方法|步骤|click|open|choose|please|you can|first|then/i,
  },
  {
    asks: /吗[？?\s]*$|吗[？?]|能不能|可不可以|有没有|是不是|会不会|\b(?:can|could|do|does|did|is|are|will|would|have|has)\b[^.!?]{2,}\?/im,
    answers:
      /可以|能|有|没|不|是|会|好|行|对|嗯|当然|抱歉|已|支持|包|yes|no\b|not|sure|can|do\b|is\b|are\b|will|have|sorry|of course/i,
  },
];
/** Answers that promise an answer, or ask back, are fine. */
const holdsOn =
  /稍等|等一下|查一下|看一下|帮您查|核实|请问|[?？]|moment|let me|check|one sec|may i|could you/i;
const sentence = /[^。！!\n.？?]*[？?]|[^。！!\n]*(?:吗|呢|多久|多少钱|什么时候)[^。！!\n]{0,4}/g;

/**
 * True when the customer asked something that the answer says nothing to: asked when, and no time is in it. Rather
 * silent than wrong: questions of kinds it does not know count as answered.
 *
 * @example unansweredQuestion('什么时候发货？', '好的亲') // true
 */
export function unansweredQuestion(customerText: string, answer: string): boolean {
  if (answer.trim() === '' || holdsOn.test(answer)) return false;
  const last = [...customerText.matchAll(sentence)].at(-1)?.[0];
  if (last === undefined) return false;
  const asked = questions.find(({ asks }) => asks.test(last));
  return asked !== undefined && !asked.answers.test(answer);
}
