import type { Lexicon } from './lexicon.ts';

const words = (line: string): string[] => line.split(' ');

const pleased: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  3: [
    ...words(
      'excellent amazing awesome fantastic wonderful outstanding superb perfect brilliant exceptional flawless',
    ),
    ...words('delighted thrilled love loved loves best lifesaver impeccable stunning'),
    ...[
      'blown away',
      'highly recommend',
      'five stars',
      'above and beyond',
      'could not be happier',
      'top notch',
    ],
  ],
  2: [
    ...words(
      'good great nice happy pleased satisfied glad helpful friendly polite kind patient professional quick fast',
    ),
    ...words(
      'prompt promptly smooth smoothly easy comfortable beautiful lovely pretty sturdy solid durable reliable fresh',
    ),
    ...words(
      'tasty delicious clean generous fair affordable worth recommend recommended impressed appreciate appreciated',
    ),
    ...words(
      'enjoy enjoyed enjoys like liked likes thank thanks grateful resolved solved fixed sorted works efficient',
    ),
    ...['well made', 'on time', 'as described', 'works well', 'good value', 'value for money', 'thank you'],
  ],
  1: words(
    'ok okay fine decent reasonable adequate acceptable useful clear convenient improved cheap cool calm correct',
  ),
};

const displeased: Readonly<Record<1 | 2 | 3, readonly string[]>> = {
  3: [
    ...words(
      'terrible awful horrible worst disgusting scam scammed fraud fraudulent unacceptable disgrace disgraceful',
    ),
    ...words(
      'appalling atrocious furious outraged useless garbage trash pathetic ridiculous nightmare rude dishonest',
    ),
    ...words('liar liars lied thieves robbed hate hated crap rubbish outrageous disaster'),
    ...[
      'rip off',
      'ripped off',
      'never again',
      'waste of money',
      'waste of time',
      'stay away',
      'zero stars',
      'do not buy',
    ],
  ],
  2: [
    ...words(
      'bad poor poorly disappointed disappointing disappointment unhappy upset angry annoyed annoying frustrated',
    ),
    ...words(
      'frustrating dissatisfied unsatisfied unhelpful unprofessional unfriendly slow late delayed delay delays',
    ),
    ...words(
      'broken broke defective faulty damaged cracked scratched torn leaking leaks stained dirty smelly stinks',
    ),
    ...words(
      'wrong incorrect missing lost stolen declined rejected failed fails failing failure error errors crash',
    ),
    ...words(
      'crashes crashed freezes stuck ignored ignoring overcharged overpriced expensive complain complained',
    ),
    ...words(
      'complaint complaints complaining refuse refused refuses mistake mistakes misleading fake counterfeit cheaply',
    ),
    ...words(
      'uncomfortable noisy flimsy ugly stale rotten expired unusable worse waste wasted sucks broke painful',
    ),
    ...[
      'not working',
      'not work',
      'stopped working',
      'never arrived',
      'never received',
      'not received',
      'not arrived',
    ],
    ...[
      'still waiting',
      'still pending',
      'no response',
      'no reply',
      'no answer',
      'no one',
      'nobody',
      'fed up',
      'let down',
    ],
    ...[
      'charged twice',
      'double charged',
      'too small',
      'too big',
      'too long',
      'too slow',
      'too expensive',
      'fell apart',
    ],
    ...[
      'falling apart',
      'run around',
      'hung up',
      'cut off',
      'not showing',
      'has not',
      'still not',
      'not as described',
    ],
  ],
  1: words(
    'problem problems issue issues trouble difficult hard confusing confused unclear lacking mediocre average pity unfortunately inconvenient unable cannot',
  ),
};

/** English words of feeling. */
export const englishLexicon: Lexicon = {
  pleased,
  displeased,
  deniers: words(
    'not no never hardly barely without nothing neither nor cannot cant dont doesnt didnt isnt wasnt arent werent wont wouldnt couldnt hasnt havent hadnt aint',
  ),
  boosters: words(
    'very really so extremely absolutely totally completely incredibly super too such truly highly',
  ),
  softeners: words('a bit slightly somewhat fairly rather kinda'),
  reach: 1,
  deniedReach: 3,
};
