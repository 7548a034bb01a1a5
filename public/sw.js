// The service worker: without a network, every page becomes the offline page, which shows the last lists. It keeps
// nothing that belongs to a person: that page, and the files that it is made of.

const CACHE = `offline-${new URL(self.location.href).searchParams.get('build')}`;
const PAGE = '/offline';
const BUILT = '/_next/static/';

async function keepPage() {
  const cache = await caches.open(CACHE);
  const response = await fetch(PAGE, { cache: 'reload' });
  if (!response.ok) throw new Error(`The offline page answered ${response.status}.`);
  const html = await response.clone().text();
  const files = new Set(
    [...html.matchAll(/(?:\/_next\/)?static\/[^"'\\\s)]+\.(?:js|css|woff2)/g)].map(
      ([path]) => `${BUILT}${path.replace(/^(?:\/_next\/)?static\//, '')}`,
    ),
  );
  await cache.addAll([...files]);
  // Last, so that there is never a page without its files.
  await cache.put(PAGE, response);
}

async function forgetOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

async function fromNetworkOr(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(path, { cacheName: CACHE });
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepPage().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fromNetworkOr(request, PAGE));
  else if (url.pathname.startsWith(BUILT)) event.respondWith(fromNetworkOr(request, url.pathname));
});
