import type { StoreConnection } from '@zhiyin/domain/store';
import type { ReactNode } from 'react';
import { ShopAppPart } from './shop-app-part.tsx';
import { ShopifyWays } from './shopify-ways.tsx';

interface Props {
  /** Null while it is being connected. */
  readonly connection: StoreConnection | null;
  /** What to do in Shopify, and the form, for webhooks that one makes. */
  readonly steps: ReactNode;
  readonly form: ReactNode;
  readonly onConnected: (connectionId: string) => void;
}

/** What a Shopify shop has besides: it can be connected by an app, too. */
export function ShopifyParts({ connection, steps, form, onConnected }: Props) {
  if (connection === null)
    return (
      <ShopifyWays onConnected={onConnected}>
        {steps}
        {form}
      </ShopifyWays>
    );
  return (
    <>
      <ShopAppPart connection={connection}>{steps}</ShopAppPart>
      {form}
    </>
  );
}
