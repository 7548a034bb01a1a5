'use client';
// All time zones that the browser knows.

import { type ComponentProps, useMemo } from 'react';
import { fieldClass } from '@/components/ui/input';

type ZoneSelectProps = Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
  value: string;
  onChange: (zone: string) => void;
};

export const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function ZoneSelect({ value, onChange, ...props }: ZoneSelectProps) {
  const zones = useMemo(() => {
    const own = ownZone();
    return [...new Set([own, 'UTC', value, ...Intl.supportedValuesOf('timeZone')])];
  }, [value]);
  return (
    <select
      {...props}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`${fieldClass} h-10 pointer-coarse:h-11`}
    >
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </select>
  );
}
