// Where to go after signing in: only ever a page of our own.

/** The path when it is one of ours, else '/'. Keeps other sites and our API out of redirects. */
export function localPath(next: string | null | undefined): string {
  if (!next?.startsWith('/')) return '/';
  const base = 'http://maistro.invalid';
  if (!URL.canParse(next, base)) return '/';
  const url = new URL(next, base);
  const isPage = url.origin === base && !url.pathname.startsWith('/api/') && !url.pathname.startsWith('//');
  return isPage ? `${url.pathname}${url.search}` : '/';
}
