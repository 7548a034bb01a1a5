// No such assistant, or one that was deleted and can come back.
import { MissingAssistant } from '@/components/settings/editor/missing-assistant';

export default function AssistantNotFound() {
  return <MissingAssistant />;
}
