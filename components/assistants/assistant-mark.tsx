// An assistant's sign: its initial on its colour.

import type { Color } from '@/lib/assistants/assistant';
import { cn } from '../ui/cn';

const SIZES = {
  small: 'size-5 rounded-md text-[0.6875rem]',
  medium: 'size-7 rounded-lg text-sm',
  large: 'size-12 rounded-2xl text-2xl',
};

type AssistantMarkProps = { name: string; color: Color; size?: keyof typeof SIZES };

export function AssistantMark({ name, color, size = 'medium' }: AssistantMarkProps) {
  const initial = Array.from(name)[0]?.toUpperCase();
  return (
    <span
      aria-hidden
      data-color={color}
      className={cn(
        'inline-flex shrink-0 select-none items-center justify-center bg-assistant font-semibold text-on-assistant leading-none',
        SIZES[size],
      )}
    >
      {initial}
    </span>
  );
}
