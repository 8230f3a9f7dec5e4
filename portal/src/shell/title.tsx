import { useEffect, useRef } from 'preact/hooks';
import { useSetting } from '../setting.ts';

/** Whether a page was shown before this one: the first keeps the browser's own focus. */
let isFollowing = false;

/** A page's heading; it becomes the window's title, and a new page is read out from here. */
export function Title({ text, isHidden = false }: { text: string; isHidden?: boolean }) {
  const { welcome } = useSetting();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} · ${welcome.shopName}`;
  }, [text, welcome.shopName]);
  useEffect(() => {
    if (isFollowing) heading.current?.focus({ preventScroll: true });
    isFollowing = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} class={isHidden ? 'said' : 'title'}>
      {text}
    </h1>
  );
}
