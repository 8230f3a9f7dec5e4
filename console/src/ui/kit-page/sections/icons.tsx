import { kitWords } from '@zhiyin/domain/console';
import { Icon } from '#ui/icon/icon.tsx';
import { type IconName, paths } from '#ui/icon/paths.ts';
import styles from '../kit.module.css';
import { Section } from '../section.tsx';

export function Icons() {
  return (
    <Section title={kitWords.icons} sentence={kitWords.iconsSay}>
      <ul className={styles['icons']}>
        {Object.keys(paths)
          .filter(isIconName)
          .map((name) => (
            <li key={name}>
              <Icon name={name} size={20} />
              {name}
            </li>
          ))}
      </ul>
    </Section>
  );
}

function isIconName(name: string): name is IconName {
  return Object.hasOwn(paths, name);
}
