// The way from one page of the settings to all of them.

import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';

export function AllSettingsLink() {
  return (
    <Link href="/settings" prefetch={false} className={buttonClass({ variant: 'quiet', size: 'small' })}>
      All settings
    </Link>
  );
}
