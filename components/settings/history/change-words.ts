// What a version changed, in words.
import type { ChangeKind } from '@/lib/assistants/assistant';

export const CHANGE_WORDS: Record<ChangeKind, string> = {
  created: 'Created',
  name: 'Name',
  description: 'Description',
  color: 'Colour',
  icon: 'Icon',
  category: 'Category',
  role: 'Role prompt',
  model: 'Model',
  other: 'Settings of a program',
};
