'use client';
// A text to be copied into another program, with a button that copies it.

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';

const COPIED = 'Copied.';

export function Copied({ label, text }: { label: string; text: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(COPIED);
    } catch {
      // Browsers offer the clipboard on https and localhost alone.
      input.current?.select();
      setSaid('It is selected: copy it with the keyboard.');
    }
  };

  return (
    <Field label={label} hint={said === COPIED ? undefined : said}>
      {(aria) => (
        <div className="flex gap-2">
          <Input
            {...aria}
            ref={input}
            readOnly
            value={text}
            spellCheck={false}
            className="min-w-0 font-mono text-sm"
            onFocus={(event) => event.target.select()}
          />
          <IconButton label={`Copy ${label}`} onClick={copy}>
            {said === COPIED ? <Check /> : <Copy />}
          </IconButton>
          <span role="status" className="sr-only">
            {said}
          </span>
        </div>
      )}
    </Field>
  );
}
