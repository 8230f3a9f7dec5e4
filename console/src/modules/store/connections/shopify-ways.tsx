import { connectionPageWords, shopAppPageWords as words } from '@zhiyin/domain/store';
import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SetUpPart, SetUpSteps } from '#ui/set-up/set-up-part.tsx';
import { ShopAppForm } from './shop-app-form.tsx';

interface Props {
  readonly onConnected: (connectionId: string) => void;
  /** What is shown to whoever makes the webhooks themselves. */
  readonly children: ReactNode;
}

const steps = [words.appStepMake, words.appStepKeys, words.appStepRegister];

/** The two ways to connect a Shopify shop: by an app that subscribes by itself, or by webhooks that one makes. */
export function ShopifyWays({ onConnected, children }: Props) {
  const t = useSay();
  const [way, setWay] = useState<'app' | 'secret'>('app');
  const options = [
    { value: 'app' as const, label: t(words.byApp) },
    { value: 'secret' as const, label: t(words.bySecret) },
  ];
  return (
    <>
      <div>
        <Segmented aria-label={t(words.wayOfShopify)} options={options} value={way} onChange={setWay} />
      </div>
      {way === 'secret' ? (
        children
      ) : (
        <>
          <SetUpPart id="system-steps" title={t(connectionPageWords.connectionSteps)}>
            <SetUpSteps steps={steps.map((step) => t(step))} />
          </SetUpPart>
          <ShopAppForm onConnected={onConnected} />
        </>
      )}
    </>
  );
}
