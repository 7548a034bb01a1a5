'use client';
// All time zones that the browser knows.

import { type ComponentProps, useMemo } from 'react';
import { Select } from '@/components/ui/select';

type ZoneSelectProps = Omit<ComponentProps<typeof Select>, 'children'>;

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function ZoneSelect({ value, ...props }: ZoneSelectProps) {
  const zones = useMemo(() => {
    const own = ownZone();
    return [...new Set([own, 'UTC', value, ...Intl.supportedValuesOf('timeZone')])];
  }, [value]);
  return (
    <Select {...props} value={value}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  );
}
