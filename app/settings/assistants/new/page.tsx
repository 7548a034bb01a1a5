// Make an assistant: choose what it starts from, then what it is called and how it looks.
import type { Metadata } from 'next';
import { NewAssistantForm, type Origin } from '@/components/settings/assistants/new-assistant-form';
import { TemplateGallery } from '@/components/settings/assistants/template-gallery';
import type { Assistant } from '@/lib/assistants/assistant';
import { DEFAULT_ROLE } from '@/lib/assistants/configuration';
import { listAssistants } from '@/lib/assistants/get';
import { TEMPLATES } from '@/lib/assistants/templates';
import { pageAccount } from '@/lib/auth/page-account';

export const metadata: Metadata = { title: 'New assistant' };

type Choice = { from?: string | string[]; template?: string | string[]; assistant?: string | string[] };
type Props = { searchParams: Promise<Choice> };

export default async function NewAssistantPage({ searchParams }: Props) {
  const choice = await searchParams;
  const account = await pageAccount('/settings/assistants/new');
  const assistants = await listAssistants(account.id);
  const origin = originOf(choice, assistants);
  if (origin === null) return <TemplateGallery templates={TEMPLATES} assistants={assistants} />;
  const known = assistants.map(({ name, color, category, endUser }) => ({ name, color, category, endUser }));
  return <NewAssistantForm origin={origin} known={known} />;
}

/** Null where nothing is chosen yet, or what is not there. */
function originOf(choice: Choice, assistants: Assistant[]): Origin | null {
  if (choice.from === 'nothing') return { kind: 'nothing', role: DEFAULT_ROLE };
  const template = TEMPLATES.find(({ id }) => id === choice.template);
  if (template) return { kind: 'template', ...template };
  const assistant = assistants.find(({ id }) => id === choice.assistant);
  return assistant ? { kind: 'assistant', ...assistant } : null;
}
