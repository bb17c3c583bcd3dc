import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

type Kept = Readonly<{ url: string; revision: string | null; isDecoder: boolean }>;

declare const __KEPT__: readonly Kept[];
declare const self: Window & { skipWaiting: () => Promise<void> };

// All that a morning without a network needs; the megabyte of the decoder only where the browser has none.
const kept = __KEPT__.filter(({ isDecoder }) => !isDecoder || !('BarcodeDetector' in self));
precacheAndRoute(kept.map(({ url, revision }) => ({ url, revision })));

// Whatever link is opened, it is one page.
registerRoute(new NavigationRoute(createHandlerBoundToURL('/c/index.html'), { allowlist: [/^\/c\//] }));

// A new version is for the next opening: what is on the screen keeps its own files.
self.addEventListener('install', () => void self.skipWaiting());
