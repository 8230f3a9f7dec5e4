import { useEffect, useState } from 'preact/hooks';
import type { AskList, OpenAsk, OwnSurvey } from '../inbox/contract.ts';
import { keepAsking } from '../session/keep-asking.ts';
import { useSetting } from '../setting.ts';

/** What the shop asks: about conversations, and by surveys. `items` is `null` before it is known. */
export interface Asked {
  readonly question: AskList['question'] | null;
  readonly items: readonly OpenAsk[] | null;
  readonly surveys: readonly OwnSurvey[];
}

const nothing: Asked = { question: null, items: null, surveys: [] };

/** What the customer is asked now; asked for again when the shop may have asked something new. */
export function useAsks(): Asked {
  const { session, office, world } = useSetting();
  const [asked, setAsked] = useState(nothing);
  const news = office?.askNews.value;
  useEffect(() => {
    if (!office) {
      setAsked(nothing);
      return undefined;
    }
    const ask = async (): Promise<void> => setAsked(await session.as<AskList>({ path: 'widget/asks' }));
    // A shop that asks nothing is no trouble.
    const onRefused = (): void => setAsked({ question: null, items: [], surveys: [] });
    const asking = keepAsking(ask, onRefused, world.clock);
    return () => asking.stop();
  }, [office, news, session, world]);
  return asked;
}
