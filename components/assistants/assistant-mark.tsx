// An assistant's sign: its icon, or else its initial, on its colour.

import type { Color, IconName } from '@/lib/assistants/limits';
import { cn } from '../ui/cn';
import { AssistantIcon } from './assistant-icon';

const SIZES = {
  tiny: { box: 'size-4 rounded text-[0.5625rem]', icon: 'size-2.5!' },
  small: { box: 'size-5 rounded-md text-[0.6875rem]', icon: 'size-3!' },
  medium: { box: 'size-7 rounded-lg text-sm', icon: 'size-4!' },
  large: { box: 'size-12 rounded-2xl text-2xl', icon: 'size-6!' },
};

type AssistantMarkProps = {
  name: string;
  color: Color;
  icon?: IconName | null | undefined;
  size?: keyof typeof SIZES;
};

export function AssistantMark({ name, color, icon, size = 'medium' }: AssistantMarkProps) {
  return (
    <span
      aria-hidden
      data-color={color}
      className={cn(
        'inline-flex shrink-0 select-none items-center justify-center bg-assistant font-semibold text-on-assistant leading-none',
        SIZES[size].box,
      )}
    >
      {icon ? <AssistantIcon name={icon} className={SIZES[size].icon} /> : Array.from(name)[0]?.toUpperCase()}
    </span>
  );
}
