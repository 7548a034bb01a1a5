'use client';
// All keys of the list. Loaded when they are asked for.

import { Fragment } from 'react';
import { Dialog, DialogContent } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { useKeyNames } from '../../ui/keys';
import { KEYS } from './key-table';

type KeyHelpProps = {
  onClose: () => void;
  /** Of another view of the list. */
  keys?: typeof KEYS;
};

export function KeyHelp({ onClose, keys: table = KEYS }: KeyHelpProps) {
  const names: Record<string, string> = { ...useKeyNames(), shift: 'Shift' };
  const nameOf = (key: string) =>
    key
      .split(' ')
      .map((part) => names[part] ?? part)
      .join(' ');
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent
        title="Keys of the list"
        description="While the list has the focus, and nothing is being typed."
      >
        <div className="grid gap-4 sm:grid-cols-2">
          {table.map(({ title, keys }) => (
            <section key={title} aria-label={title} className="grid content-start gap-1.5">
              <h3 className="font-medium text-sm">{title}</h3>
              <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1.5 text-sm">
                {keys.map(({ keys: alternatives, what }) => (
                  <Fragment key={what}>
                    <dt className="flex gap-1">
                      {alternatives.map((key) => (
                        <Kbd key={key}>{nameOf(key)}</Kbd>
                      ))}
                    </dt>
                    <dd className="text-text-muted">{what}</dd>
                  </Fragment>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
