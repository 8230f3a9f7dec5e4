import { useSay } from '../setting.ts';
import { shellWords } from '../words.ts';

/** What stands in a page while the server has not said yet. */
export function Loading() {
  return <p role="status">{useSay()(shellWords.loading)}</p>;
}

/** What stands for a whole page until then. */
export function LoadingPage() {
  return (
    <section class="page">
      <Loading />
    </section>
  );
}
