import { useSay } from '../setting.ts';
import { shellWords } from '../words.ts';
import { Link } from './link.tsx';
import { Title } from './title.tsx';

/** For addresses that lead nowhere. */
export function NotFound() {
  const say = useSay();
  return (
    <section class="page empty">
      <Title text={say(shellWords.notFound)} />
      <p>{say(shellWords.notFoundHint)}</p>
      <Link to={[]} class="button">
        {say(shellWords.toStart)}
      </Link>
    </section>
  );
}
