// next-auth's own endpoints: sign in, sign out, the session, and the way back from GitHub and Google.
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';
import { route } from '@/lib/http';

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = route<Context>((request, context) => NextAuth(authOptions())(request, context));

export { handler as GET, handler as POST };
