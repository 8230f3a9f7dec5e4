import type { Locale } from '@zhiyin/domain/kit';
import type { FastifyInstance } from 'fastify';
import { serveConsole } from './serve-console.ts';
import { serveDemoShop } from './serve-demo-shop.ts';
import { type PortalFace, servePortal } from './serve-portal.ts';
import { serveWidget } from './serve-widget.ts';

/** What the pages have to know of the shops. */
export interface Faces {
  /** The site key that the demo shop shows; `null` before there is a shop. */
  demoSite(): Promise<string | null>;
  /** The sites that may frame the chat with this key; an empty list allows every site. */
  framedBy(siteKey: string): Promise<readonly string[]>;
  /** What an installed portal is called; `null` when there is none with this key, or it is off. */
  portalFace(shopKey: string, locale: Locale): Promise<PortalFace | null>;
}

/** Serves the console, the widget, the portal and the demo shop as they were built. */
export function servePages(app: FastifyInstance, faces: Faces): void {
  app.get('/', (_request, reply) => reply.redirect('/console/'));
  serveConsole(app);
  serveWidget(app, faces.framedBy);
  servePortal(app, faces.portalFace);
  serveDemoShop(app, faces.demoSite);
}

/** For a server that nobody looks at: a command, a test. */
export const noFaces: Faces = {
  demoSite: async () => null,
  framedBy: async () => [],
  portalFace: async () => null,
};
