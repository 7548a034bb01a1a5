// Fields of a request or a schema: name, type, what it means.
import type { Schema } from './description';
import { TypeName } from './type-name';

export type Field = { name: string; isRequired: boolean; note?: string; schema: Schema };

export const fieldsOf = ({ properties = {}, required = [] }: Schema): Field[] =>
  Object.entries(properties).map(([name, schema]) => ({ name, isRequired: required.includes(name), schema }));

export function FieldList({ fields, known }: { fields: Field[]; known: ReadonlySet<string> }) {
  return (
    <dl className="divide-y rounded-lg border text-sm">
      {fields.map(({ name, isRequired, note, schema }) => (
        <div key={name} className="grid gap-x-4 gap-y-0.5 px-3 py-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
          <dt className="wrap-anywhere">
            <code className="font-mono text-xs">{name}</code>
            {isRequired && <span className="ml-2 text-text-muted text-xs">required</span>}
            {note && <span className="ml-2 text-text-muted text-xs">{note}</span>}
          </dt>
          <dd className="grid gap-0.5">
            <TypeName schema={schema} known={known} />
            {schema.description && <span>{schema.description}</span>}
            {schema.default !== undefined && (
              <span className="text-text-muted text-xs">
                When left out: <code className="font-mono">{JSON.stringify(schema.default)}</code>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
