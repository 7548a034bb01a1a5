// How next-auth signs people in: by password, and through GitHub and Google where they are set up.
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GitHubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { signInSchema } from './credentials';
import { accountForIdentity } from './identity';
import { networkAddress } from './limits';
import { getAccount, usesSecureCookies } from './session';
import { signIn } from './sign-in';
import { authSecret, SESSION_SECONDS, sessionClaims } from './token';

export type ProviderName = { id: 'github' | 'google'; name: string };

/** The providers whose variables are set, besides email and password. */
export function foreignProviders(): ProviderName[] {
  const { AUTH_GITHUB_ID, AUTH_GOOGLE_ID } = env();
  return [
    ...(AUTH_GITHUB_ID ? [{ id: 'github', name: 'GitHub' } as const] : []),
    ...(AUTH_GOOGLE_ID ? [{ id: 'google', name: 'Google' } as const] : []),
  ];
}

/** Read when a request needs them: a build imports this without any environment. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: usesSecureCookies(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/login', error: '/login', signOut: '/settings' },
    providers: providers(),
    callbacks: {
      async signIn({ user, account, profile }) {
        if (!account || account.type === 'credentials') return true;
        const verified = !(profile && 'email_verified' in profile && profile.email_verified === false);
        try {
          const own = await accountForIdentity(
            {
              provider: account.provider,
              subject: account.providerAccountId,
              email: (verified && user.email) || null,
              name: user.name ?? null,
            },
            await getAccount(),
          );
          // next-auth hands the same object on to the token below.
          Object.assign(user, { id: own.id, email: own.email, name: own.name });
          return true;
        } catch (error) {
          if (error instanceof AppError) return '/login?error=OAuthAccountNotLinked';
          throw error;
        }
      },
      jwt({ token, user }) {
        if (!user) return token;
        const { id, email = null, name = null } = user;
        return sessionClaims({ id, email, name, guest: false });
      },
    },
  };
}

function providers(): NextAuthOptions['providers'] {
  const { AUTH_GITHUB_ID, AUTH_GITHUB_SECRET, AUTH_GOOGLE_ID, AUTH_GOOGLE_SECRET } = env();
  const list: NextAuthOptions['providers'] = [passwordProvider()];
  if (AUTH_GITHUB_ID && AUTH_GITHUB_SECRET) {
    list.push(GitHubProvider({ clientId: AUTH_GITHUB_ID, clientSecret: AUTH_GITHUB_SECRET }));
  }
  if (AUTH_GOOGLE_ID && AUTH_GOOGLE_SECRET) {
    list.push(GoogleProvider({ clientId: AUTH_GOOGLE_ID, clientSecret: AUTH_GOOGLE_SECRET }));
  }
  return list;
}

/** What next-auth passes on of an error is its message, in the address: so it is a code, no sentence. */
function passwordProvider() {
  return CredentialsProvider({
    name: 'Email and password',
    credentials: {
      email: { label: 'Email', type: 'email' },
      password: { label: 'Password', type: 'password' },
    },
    async authorize(credentials, request) {
      const parsed = signInSchema.safeParse(credentials);
      if (!parsed.success) return null;
      try {
        return await signIn(parsed.data, networkAddress(new Headers(request.headers)));
      } catch (error) {
        if (!(error instanceof AppError)) console.error('Sign-in failed:', error);
        const limited = error instanceof AppError && error.code === 'rate_limited';
        throw new Error(limited ? `RateLimited:${error.details.retryAfter}` : 'Unavailable');
      }
    },
  });
}
