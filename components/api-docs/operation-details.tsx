// One request of the API: closed it is a line, open it shows what goes in and what comes out.
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Operation, type Schema, schemaName } from './description';
import { type Field, FieldList, fieldsOf } from './field-list';
import { TypeName } from './type-name';

type Props = {
  operation: Operation;
  schemas: Readonly<Record<string, Schema>>;
  known: ReadonlySet<string>;
};

export function OperationDetails({ operation, schemas, known }: Props) {
  const { method, path, summary, description, parameters, requestBody, responses } = operation;
  const named = jsonOf(requestBody?.content);
  const body = named?.$ref ? schemas[schemaName(named.$ref)] : named;
  return (
    <details className="group">
      <summary className="flex cursor-pointer list-none gap-x-3 px-4 py-2.5 -outline-offset-2 marker:hidden hover:bg-muted max-sm:pr-3">
        <span className="grid min-w-0 flex-1 gap-x-3 gap-y-0.5 sm:grid-cols-[3.5rem_minmax(0,1fr)]">
          <span className="font-medium font-mono text-xs leading-6">{method}</span>
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">
            <code className="min-w-0 font-mono text-sm wrap-anywhere">{path}</code>
            <span className="text-sm text-text-muted">{summary}</span>
          </span>
        </span>
        <ChevronDown
          aria-hidden
          className="mt-1 size-4 shrink-0 text-text-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="grid gap-4 border-t bg-surface px-4 py-4">
        {description && <p className="max-w-prose text-sm">{description}</p>}
        {parameters.length > 0 && (
          <Part title="Parameters">
            <FieldList fields={parameters.map(toField)} known={known} />
          </Part>
        )}
        {body && (
          <Part title="Body">
            <Body schema={body} known={known} />
          </Part>
        )}
        <Part title="Answers">
          <ul className="grid gap-1 text-sm">
            {Object.entries(responses).map(([status, { description: meaning, content }]) => {
              const answer = jsonOf(content);
              return (
                <li key={status} className="flex gap-x-3">
                  <span className="font-mono text-xs leading-5">{status}</span>
                  <span>
                    {meaning} {answer && <TypeName schema={answer} known={known} />}
                  </span>
                </li>
              );
            })}
          </ul>
        </Part>
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-1.5">
      <h3 className="font-medium text-sm">{title}</h3>
      {children}
    </section>
  );
}

function Body({ schema, known }: { schema: Schema; known: ReadonlySet<string> }) {
  const fields = fieldsOf(schema);
  return fields.length > 0 ? (
    <FieldList fields={fields} known={known} />
  ) : (
    <p>
      <TypeName schema={schema} known={known} />
    </p>
  );
}

const jsonOf = (content: Operation['responses'][string]['content']) =>
  Object.values(content ?? {})[0]?.schema;

const toField = ({ name, in: place, required, schema }: Operation['parameters'][number]): Field => ({
  name,
  isRequired: required,
  note: `in the ${place}`,
  schema,
});
