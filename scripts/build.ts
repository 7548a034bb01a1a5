// npm run build: builds the application when its code has changed, as npm start would.
import { generateClient } from './generate.ts';
import { ensureBuild } from './server/build.ts';

try {
  generateClient();
  await ensureBuild(console.log);
  console.log('The build is up to date.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
