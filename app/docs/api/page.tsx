// The Agent Server API for people: what its OpenAPI description says, made from the same schemas.
import type { Metadata } from 'next';
import Link from 'next/link';
import { descriptionSchema, groupByTag } from '@/components/api-docs/description';
import { FieldList, fieldsOf } from '@/components/api-docs/field-list';
import { OperationDetails } from '@/components/api-docs/operation-details';
import { TypeName } from '@/components/api-docs/type-name';
import { BackToChat } from '@/components/settings/back-to-chat';
import { buttonClass } from '@/components/ui/button';
import { app } from '@/lib/langgraph/app';

const BASE = '/api/langgraph';

export const metadata: Metadata = { title: 'Agent Server API' };

export default async function ApiPage() {
  const answer = await app.request(`${BASE}/openapi.json`);
  const description = descriptionSchema.parse(await answer.json());
  const groups = groupByTag(description, BASE);
  const schemas = Object.entries(description.components.schemas).sort(([a], [b]) => a.localeCompare(b));
  const known = new Set(schemas.map(([name]) => name));
  const link = 'underline underline-offset-2';
  return (
    <main className="mx-auto grid min-h-dvh max-w-4xl content-start gap-8 px-4 pb-16 sm:px-6">
      <header className="grid gap-3">
        <div className="flex h-14 items-center">
          <BackToChat />
        </div>
        <h1 className="font-semibold text-2xl">Agent Server API</h1>
        <p className="max-w-prose text-text-muted">
          Programs reach your assistants, lists and chats below{' '}
          <code className="font-mono text-[0.9em]">{BASE}</code>, with a client such as{' '}
          <code className="font-mono text-[0.9em]">langgraph_sdk</code> for Python,{' '}
          <code className="font-mono text-[0.9em]">@langchain/langgraph-sdk</code> for JavaScript, or none.
          Each request carries an{' '}
          <Link href="/settings/api-keys" prefetch={false} className={link}>
            API key
          </Link>{' '}
          in the header <code className="font-mono text-[0.9em]">x-api-key</code>. The one graph is{' '}
          <code className="font-mono text-[0.9em]">task_maistro</code>.
        </p>
        <p>
          <a href={`${BASE}/openapi.json`} className={link}>
            The description for machines (OpenAPI 3.1)
          </a>
        </p>
        <nav aria-label="Parts of the API" className="flex flex-wrap gap-2">
          {[...groups.keys(), 'Schemas'].map((tag) => (
            <a key={tag} href={`#${tag}`} className={buttonClass({ size: 'small' })}>
              {tag}
            </a>
          ))}
        </nav>
      </header>
      {[...groups].map(([tag, operations]) => (
        <section key={tag} aria-labelledby={tag} className="grid gap-3">
          <h2 id={tag} className="scroll-mt-4 font-semibold">
            {tag}
          </h2>
          <div className="divide-y overflow-hidden rounded-xl border">
            {operations.map((operation) => (
              <OperationDetails
                key={`${operation.method} ${operation.path}`}
                operation={operation}
                schemas={description.components.schemas}
                known={known}
              />
            ))}
          </div>
        </section>
      ))}
      <section aria-labelledby="Schemas" className="grid gap-6">
        <h2 id="Schemas" className="scroll-mt-4 font-semibold">
          Schemas
        </h2>
        {schemas.map(([name, schema]) => (
          <section key={name} aria-labelledby={name} className="grid gap-1.5">
            <h3 id={name} className="scroll-mt-4 font-mono text-sm">
              {name}
            </h3>
            {schema.properties ? (
              <FieldList fields={fieldsOf(schema)} known={known} />
            ) : (
              <p>
                <TypeName schema={schema} known={known} />
              </p>
            )}
          </section>
        ))}
      </section>
    </main>
  );
}
