// What every page stands in: the document, its font, the colour theme and the notices.

import './globals.css';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import { RegisterWorker } from '@/components/pwa/register-worker';
import { ToastProvider } from '@/components/ui/toast';

export const metadata: Metadata = {
  title: { default: 'Maistro', template: '%s · Maistro' },
  description: 'A chat in which each of your assistants keeps one ToDo list.',
  appleWebApp: { title: 'Maistro', statusBarStyle: 'default' },
};

export const viewport: Viewport = {
  // The keyboard of a phone shortens the page, so that the composer stays above it.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#161618' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // next-themes sets the class before the first paint, which the server cannot know.
    <html lang="en" className={GeistSans.variable} suppressHydrationWarning>
      <body>
        <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
          <ToastProvider>{children}</ToastProvider>
        </ThemeProvider>
        <RegisterWorker />
      </body>
    </html>
  );
}
