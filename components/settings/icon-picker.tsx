'use client';
// The icons that an assistant can carry; the first choice is none, and its initial stands for it.

import { AssistantIcon } from '@/components/assistants/assistant-icon';
import { ICONS, type IconName } from '@/lib/assistants/limits';
import { PickerGroup, PickerOption } from './picker-group';

type IconPickerProps = {
  value: IconName | null;
  /** Whose initial is shown as the first choice. */
  name: string;
  onChange: (icon: IconName | null) => void;
};

export function IconPicker({ value, name, onChange }: IconPickerProps) {
  const initial = Array.from(name.trim())[0]?.toUpperCase() ?? '–';
  return (
    <PickerGroup legend="Icon" chosen={value === null ? 'its initial' : inWords(value)}>
      {(group) =>
        [null, ...ICONS].map((icon) => (
          <PickerOption
            key={icon ?? 'none'}
            group={group}
            name={icon === null ? 'its initial' : inWords(icon)}
            checked={icon === value}
            onChoose={() => onChange(icon)}
            className="rounded-lg text-text-muted hover:bg-muted hover:text-text has-checked:bg-assistant has-checked:text-on-assistant"
          >
            {icon === null ? (
              <span aria-hidden className="font-semibold">
                {initial}
              </span>
            ) : (
              <AssistantIcon name={icon} className="size-[1.125rem]" />
            )}
          </PickerOption>
        ))
      }
    </PickerGroup>
  );
}

const inWords = (icon: IconName) => icon.replaceAll('-', ' ');
