// How Next builds and serves Maistro.
import type { NextConfig } from 'next';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The database driver and the password hash are native or dynamic: Node loads them, no bundler.
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg', 'pg-boss', '@node-rs/argon2'],
  // The lint and type check are a step of their own (`npm run check`), so that a start does not repeat them.
  typescript: { ignoreBuildErrors: true },
  // By which a browser tells the offline page of one build from that of the next.
  env: { BUILT_AT: String(Date.now()) },
  devIndicators: false,
  agentRules: false,
};

export default config;
