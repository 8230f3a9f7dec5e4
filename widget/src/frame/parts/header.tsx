import { frameWords } from '../../words.ts';
import { useSay, useSetting, useShopName } from '../chat-context.ts';
import { Icon } from './icon.tsx';

/** Whose chat this is, and the way out. */
export function Header() {
  const { onClose } = useSetting();
  const say = useSay();
  const shop = useShopName();
  return (
    <header class="header">
      <span class="seal" aria-hidden="true">
        {[...shop][0]}
      </span>
      <h1 tabIndex={-1}>{shop}</h1>
      {onClose && (
        <button type="button" class="hide" onClick={onClose} aria-label={say(frameWords.close)}>
          <Icon name="hide" />
        </button>
      )}
    </header>
  );
}
