// Creates an account, out of the guest's own where there is one, and signs in to it.
import { registerSchema } from '@/lib/auth/credentials';
import { countRegistration, networkAddress } from '@/lib/auth/limits';
import { register } from '@/lib/auth/register';
import { getAccount, startSession } from '@/lib/auth/session';
import { readJson, route } from '@/lib/http';

export const POST = route(async (request) => {
  const registration = await readJson(request, registerSchema);
  await countRegistration(networkAddress(request.headers));
  const current = await getAccount();
  const account = await register(registration, current?.guest ? current.id : null);
  await startSession(account);
  return Response.json({ account }, { status: 201 });
});
