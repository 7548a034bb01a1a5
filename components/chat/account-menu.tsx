'use client';
// Who is signed in, and what can be done about it.

import { CircleUserRound } from 'lucide-react';
import Link from 'next/link';
import { useTheme } from 'next-themes';
import { signOut } from '../auth/sign-out';
import { IconButton } from '../ui/icon-button';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '../ui/menu';
import { useToast } from '../ui/toast';

export type AccountView = { email: string | null; name: string | null; guest: boolean };

export function AccountMenu({ account }: { account: AccountView }) {
  const { theme, setTheme } = useTheme();
  const toast = useToast();

  const onSignOut = async (anyway = false) => {
    const failure = await signOut({ anyway });
    if (!failure) return;
    const { message, canInsist } = failure;
    const label = canInsist ? 'Sign out anyway' : 'Try again';
    toast({ message, action: { label, onClick: () => void onSignOut(canInsist) } });
  };

  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label="Account">
          <CircleUserRound />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" className="w-60">
        {account.guest ? (
          <>
            <MenuLabel>You are a guest. An account keeps all this, on any device.</MenuLabel>
            <MenuItem asChild>
              <Link href="/register">Create account</Link>
            </MenuItem>
            <MenuItem asChild>
              <Link href="/login">Sign in</Link>
            </MenuItem>
          </>
        ) : (
          <MenuLabel className="truncate">{account.email ?? account.name}</MenuLabel>
        )}
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/settings">Settings</Link>
        </MenuItem>
        <MenuSeparator />
        <MenuLabel>Appearance</MenuLabel>
        <MenuRadioGroup value={theme} onValueChange={setTheme}>
          <MenuRadioItem value="system">As the system</MenuRadioItem>
          <MenuRadioItem value="light">Light</MenuRadioItem>
          <MenuRadioItem value="dark">Dark</MenuRadioItem>
        </MenuRadioGroup>
        {!account.guest && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={() => void onSignOut()}>Sign out</MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
