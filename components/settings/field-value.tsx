// One field of an assistant, as it is shown beside another version's.

import { AssistantIcon } from '@/components/assistants/assistant-icon';
import type { ModelInfo } from '@/lib/models/model-info';
import type { AssistantFields, FieldName } from './editor/fields';

type FieldValueProps = { field: FieldName; of: AssistantFields; models: ModelInfo[] };

export function FieldValue({ field, of: { color, icon, model, ...texts }, models }: FieldValueProps) {
  switch (field) {
    case 'color':
      return (
        <span data-color={color} className="inline-flex items-center gap-2">
          <span aria-hidden className="size-3.5 rounded-full bg-assistant" />
          {color}
        </span>
      );
    case 'icon':
      return icon ? (
        <span className="inline-flex items-center gap-2">
          <AssistantIcon name={icon} className="size-4" />
          {icon.replaceAll('-', ' ')}
        </span>
      ) : (
        <Nothing>its initial</Nothing>
      );
    case 'model':
      return model ? (models.find(({ id }) => id === model)?.name ?? model) : <Nothing>default</Nothing>;
    default:
      return texts[field] ? (
        <span dir="auto" className="whitespace-pre-wrap wrap-anywhere">
          {texts[field]}
        </span>
      ) : (
        <Nothing>empty</Nothing>
      );
  }
}

function Nothing({ children }: { children: string }) {
  return <span className="text-text-muted">{children}</span>;
}
