import type { Text } from '@zhiyin/domain/kit';

/** One thing to set of a kind of question, and how it is set. */
export type Setting =
  | {
      readonly type: 'number';
      readonly name: string;
      readonly words: Text;
      readonly min?: number;
      readonly max?: number;
      readonly decimals?: number;
    }
  | { readonly type: 'money'; readonly name: string; readonly words: Text }
  | { readonly type: 'tick'; readonly name: string; readonly words: Text; readonly isOnUnlessSaid?: boolean }
  | {
      readonly type: 'pick';
      readonly name: string;
      readonly words: Text;
      readonly options: readonly PickOption[];
    }
  | { readonly type: 'both'; readonly name: string; readonly words: Text }
  | { readonly type: 'day'; readonly name: string; readonly words: Text }
  | {
      readonly type: 'lines';
      readonly name: string;
      readonly words: Text;
      readonly stem: string;
      readonly hasPoints: boolean;
    };

/** The first option is what holds when nothing is said; `value` undefined says nothing. */
export interface PickOption {
  readonly value: string | undefined;
  readonly words: Text;
}
