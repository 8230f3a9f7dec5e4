import { type QuestionKind, standardKinds } from '@zhiyin/domain/kit';
import { perSystem } from '../per-system.ts';

/** The kinds of question that forms may use: the kit's, and what modules add at the start with `use`. */
export const formKinds = perSystem<readonly QuestionKind[]>(() => standardKinds);
