import { isInnerHost } from '#lib/is-inner-host.ts';
import { CopyCode } from '#ui/show/copy-code.tsx';
import styles from './set-up.module.css';

interface Props {
  /** As the server knows itself, which its shop's browsers may reach by another name. */
  readonly url: string;
  readonly label: string;
  /** Said to whoever opened the page by a name that only their own network knows. */
  readonly innerWarning: string;
  readonly verb: string;
}

/** The address at which the other end tells us of things, as this browser reaches the server, ready to be copied. */
export function SetUpAddress({ url, label, innerWarning, verb }: Props) {
  return (
    <>
      {isInnerHost(location.hostname) && (
        <p role="note" className={styles['inner']}>
          {innerWarning}
        </p>
      )}
      <CopyCode code={new URL(new URL(url).pathname, location.origin).href} label={label} verb={verb} />
    </>
  );
}
