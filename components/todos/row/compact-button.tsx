// A button of a choice that stands inside a row: smaller than others, with room for a finger all the same.

import type { ComponentProps } from 'react';
import { Button } from '../../ui/button';

type CompactButtonProps = Pick<
  ComponentProps<typeof Button>,
  'children' | 'disabled' | 'onClick' | 'variant'
>;

export function CompactButton(props: CompactButtonProps) {
  return (
    <Button
      size="small"
      className="h-7! px-1.5! font-normal! text-xs! pointer-coarse:h-10! pointer-coarse:px-2.5!"
      {...props}
    />
  );
}
