// In which fields besides the role prompt two versions differ; of a version that stands alone, all of them.

import type { AssistantVersion } from '@/lib/assistants/assistant';
import type { ModelInfo } from '@/lib/models/model-info';
import { FIELD_LABELS, FIELDS } from '../editor/fields';
import { FieldValue } from '../field-value';

type FieldTableProps = {
  older: AssistantVersion | undefined;
  newer: AssistantVersion;
  models: ModelInfo[];
};

const OTHERS = FIELDS.filter((field) => field !== 'role');
const headClass = 'w-2/5 py-2 pr-3 text-left font-medium text-text-muted';
const cellClass = 'py-2 pr-3 text-left align-top font-normal wrap-anywhere';

export function FieldTable({ older, newer, models }: FieldTableProps) {
  const shown = OTHERS.filter((field) => !older || older[field] !== newer[field]);
  if (shown.length === 0) return null;
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <caption className="sr-only">
        {older
          ? `Fields in which version ${older.number} and version ${newer.number} differ`
          : `Fields of version ${newer.number}`}
      </caption>
      <thead>
        <tr className="border-b">
          <th scope="col" className="w-24 py-2 text-left font-medium text-text-muted sm:w-32">
            Field
          </th>
          {older && (
            <th scope="col" className={headClass}>
              Version {older.number}
            </th>
          )}
          <th scope="col" className={headClass}>
            Version {newer.number}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y">
        {shown.map((field) => (
          <tr key={field}>
            <th scope="row" className={cellClass}>
              {FIELD_LABELS[field]}
            </th>
            {older && (
              <td className={cellClass}>
                <FieldValue field={field} of={older} models={models} />
              </td>
            )}
            <td className={cellClass}>
              <FieldValue field={field} of={newer} models={models} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
