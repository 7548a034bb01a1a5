// Sends one POST to an address that somebody else chose, provided that the address it leads to is allowed.
import { lookup as resolveName } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

const PATIENCE_MS = 10_000;

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

export type PostOptions = {
  headers: Record<string, string>;
  body: string;
  /** Judges the network address that a connection would be made to. */
  allows: (address: string) => boolean;
  /** Finds a name's addresses; the system's resolver unless a test gives its own. */
  resolve?: Resolve;
  patienceMs?: number;
};

const refused = (what: string) => new Error(`${what} is a private address, which webhooks may not reach.`);

/** The host of a URL without the brackets around IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[(.*)\]$/, '$1');

const systemResolve: Resolve = (host) => resolveName(host, { all: true, verbatim: true });

/**
 * A lookup for the connection itself: whatever it answers is what is connected to, so that a name which
 * changes its address between a check and the connection gains nothing.
 */
function checkedLookup(resolve: Resolve, allows: PostOptions['allows']): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        const hidden = found.find(({ address }) => !allows(address));
        if (!first) callback(new Error(`${host} has no address.`), '', 0);
        else if (hidden) callback(refused(`${host} (${hidden.address})`), '', 0);
        else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), '', 0),
    );
  };
}

/** Returns the status of the answer; redirects are not followed. Throws when there is none within ten seconds. */
export function post(address: string, options: PostOptions): Promise<number> {
  const { headers, body, allows, resolve = systemResolve, patienceMs = PATIENCE_MS } = options;
  const url = new URL(address);
  // An address in digits is connected to without a lookup.
  const host = hostOf(url);
  if (isIP(host) !== 0 && !allows(host)) return Promise.reject(refused(host));
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((done, fail) => {
    const request = send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // A connection of its own, so that none which was opened for somebody else is used again.
      agent: false,
      lookup: checkedLookup(resolve, allows),
      signal: AbortSignal.timeout(patienceMs),
    });
    request.on('response', (response) => {
      done(response.statusCode ?? 0);
      // What it says is of no interest, however long it is.
      response.destroy();
    });
    request.on('error', fail);
    request.end(body);
  });
}
