// Finds the browser that tests and measurements run in.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

// The first has no window of its own, which spares a small machine much work.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const isRoot = () => process.getuid?.() === 0;

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function systemBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...ELSEWHERE].find(isProgram);
}

/** Debian's and Ubuntu's own package; undefined where there is no such thing. */
function installedPackage(): string | undefined {
  if (!isRoot() || !isProgram('/usr/bin/apt-get')) return undefined;
  console.log('Installing Chromium with apt-get.');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const install = ['install', '--yes', '--no-install-recommends', 'chromium-headless-shell'];
  if (spawnSync('apt-get', install, options).status !== 0) {
    spawnSync('apt-get', ['update'], options);
    spawnSync('apt-get', install, options);
  }
  return systemBrowser();
}

/**
 * Path of a Chromium or Chrome: CHROMIUM_PATH, the system's, Playwright's own, or Debian's package, which
 * root installs. Throws with what to do when there is none.
 */
export async function browserPath(): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (isProgram(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which is no program.`);
  }
  const own = chromium.executablePath();
  const found = systemBrowser() ?? (existsSync(own) ? own : undefined) ?? installedPackage();
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium or Chrome: install one, run npx playwright install chromium, or set CHROMIUM_PATH.',
  );
}

/** Keeps the browser from calling home; without a sandbox for root, to whom Chromium gives none. */
export function launchArguments(): string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  return isRoot() ? ['--no-sandbox', ...quiet] : quiet;
}
