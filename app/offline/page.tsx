// What the service worker shows in place of any page while there is no network.
import type { Metadata } from 'next';
import { OfflineLists } from '@/components/pwa/offline-lists';

export const metadata: Metadata = { title: 'Offline', robots: { index: false } };
export const dynamic = 'force-static';

export default function OfflinePage() {
  return <OfflineLists />;
}
