// What is wrong with a file, and the line where it is.

import { cn } from '@/components/ui/cn';
import { excerpt } from './excerpt';
import type { FileFailure } from './import-dialog';

export function BadFile({
  text,
  failure: { message, line, column },
}: {
  text: string;
  failure: FileFailure;
}) {
  return (
    <div className="grid min-w-0 gap-2">
      <p role="alert" className="text-danger text-sm wrap-anywhere">
        {message}
      </p>
      {line !== undefined && (
        <figure aria-label={`Line ${line} of the file`} className="min-w-0 overflow-hidden rounded-lg border">
          <pre className="py-1.5 font-mono text-xs leading-5">
            {excerpt(text, line, column).map((one) => (
              <span
                key={one.number}
                className={cn('flex px-3', one.wrong ? 'bg-danger-soft' : 'text-text-muted')}
              >
                <span aria-hidden className="w-10 shrink-0 select-none pr-3 text-right text-text-muted">
                  {one.number}
                </span>
                {one.wrong ? (
                  <mark className="min-w-0 whitespace-pre-wrap bg-transparent text-text wrap-anywhere">
                    {one.text}
                  </mark>
                ) : (
                  <span className="min-w-0 overflow-hidden text-ellipsis whitespace-pre">{one.text}</span>
                )}
              </span>
            ))}
          </pre>
        </figure>
      )}
    </div>
  );
}
