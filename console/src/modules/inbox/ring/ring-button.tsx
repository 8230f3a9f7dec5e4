import { inboxPageWords as words } from '@zhiyin/domain/inbox';
import { Slider, Switch } from 'antd';
import { useId, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { chime } from './chime.ts';
import styles from './ring.module.css';
import { setRingPreferences, useRingPreferences } from './ring-preferences.ts';

/** How one is called when a customer writes: sound, its volume, slips of the operating system. */
export function RingButton() {
  const t = useSay();
  const { isSounding, isOnDesktop } = useRingPreferences();
  return (
    <Disclosure
      label={t(words.ring)}
      button={<Icon name={isSounding || isOnDesktop ? 'bell' : 'bell-off'} />}
    >
      {() => <Choices />}
    </Disclosure>
  );
}

function Choices() {
  const t = useSay();
  const id = useId();
  const { isSounding, volume } = useRingPreferences();
  return (
    <div className={styles['choices']}>
      <label htmlFor={`${id}-sound`}>{t(words.ringSound)}</label>
      <Switch
        id={`${id}-sound`}
        size="small"
        checked={isSounding}
        onChange={(isOn) => {
          setRingPreferences({ isSounding: isOn });
          if (isOn) chime(volume);
        }}
      />
      {isSounding && (
        <>
          <span id={`${id}-volume`}>{t(words.ringVolume)}</span>
          <Slider
            ariaLabelledByForHandle={`${id}-volume`}
            value={volume}
            min={10}
            step={10}
            tooltip={{ open: false }}
            onChange={(next) => setRingPreferences({ volume: next })}
            onChangeComplete={chime}
          />
        </>
      )}
      <DesktopChoice id={`${id}-desktop`} />
    </div>
  );
}

/** Slips of the system. The browser is asked when it is switched on, never before. */
function DesktopChoice({ id }: { id: string }) {
  const t = useSay();
  const { isOnDesktop } = useRingPreferences();
  const [permission, setPermission] = useState(permissionNow);
  const isOn = isOnDesktop && permission === 'granted';
  const change = async (wanted: boolean) => {
    const answered = wanted ? await Notification.requestPermission() : permission;
    setPermission(answered);
    setRingPreferences({ isOnDesktop: wanted && answered === 'granted' });
  };
  if (permission === 'none') return null;
  return (
    <>
      <label htmlFor={id}>{t(words.ringDesktop)}</label>
      <Switch id={id} size="small" checked={isOn} disabled={permission === 'denied'} onChange={change} />
      <p className={styles['hint']}>{t(permission === 'denied' ? words.ringDenied : words.ringHint)}</p>
    </>
  );
}

function permissionNow(): NotificationPermission | 'none' {
  return typeof Notification === 'undefined' ? 'none' : Notification.permission;
}
