// One thing that can be asked of the ToDos, pressed or not.

import { cn } from '../ui/cn';

type FilterChipProps = { title: string; pressed: boolean; onPress: () => void };

export function FilterChip({ title, pressed, onPress }: FilterChipProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={cn(
        'h-7 shrink-0 whitespace-nowrap rounded-full border px-2.5 text-sm transition-colors pointer-coarse:h-10',
        pressed
          ? 'border-transparent bg-accent text-on-accent'
          : 'text-text-muted hover:bg-muted hover:text-text',
      )}
    >
      {title}
    </button>
  );
}
