// The frame of the settings pages, with the way back to the chat.
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { WatchSignOut } from '@/components/auth/watch-sign-out';
import { SettingsPaletteButton } from '@/components/palette/settings-palette-button';
import { BackToChat } from '@/components/settings/back-to-chat';

export const metadata: Metadata = { title: 'Settings' };

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto min-h-dvh max-w-5xl px-4 pb-16 has-data-wide:max-w-[92rem] sm:px-6">
      <header className="flex h-14 items-center justify-between">
        <BackToChat />
        <SettingsPaletteButton />
      </header>
      <main>{children}</main>
      <WatchSignOut />
    </div>
  );
}
