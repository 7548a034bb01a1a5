import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ROLE, readSettings, readTimeZone, shownConfigurable } from './configuration';

const none = { configurable: {}, context: {} };

describe('the meaning of a configuration', () => {
  it('has a default for each key', () => {
    const defaults = { category: 'general', endUser: '', role: DEFAULT_ROLE, model: null };
    expect(readSettings(none)).toEqual(defaults);
    const empty = { todo_category: ' ', user_id: '', task_maistro_role: null, model: '', time_zone: '' };
    expect(readSettings({ configurable: empty, context: empty })).toEqual(defaults);
    expect(readTimeZone({ configurable: empty, context: empty })).toBeNull();
  });

  it('takes the configurable before the context, key by key', () => {
    const configurable = { todo_category: ' My  List ', user_id: '', time_zone: 'Europe/Berlin' };
    const context = { todo_category: 'other', user_id: 'lance', time_zone: 'Asia/Tokyo', model: 'm' };
    const settings = readSettings({ configurable, context });
    expect(settings).toMatchObject({ category: 'my list', endUser: 'lance', model: 'm' });
    expect(readTimeZone({ configurable, context })).toBe('Europe/Berlin');
  });

  it('names the place of a mistake', () => {
    for (const [given, field] of [
      [{ ...none, configurable: { user_id: 5 } }, 'config.configurable.user_id'],
      [{ ...none, context: { todo_category: 'x'.repeat(61) } }, 'context.todo_category'],
      [{ ...none, context: { time_zone: 'Mars/Base' } }, 'context.time_zone'],
      [
        { ...none, configurable: { task_maistro_role: 'x'.repeat(20_001) } },
        'config.configurable.task_maistro_role',
      ],
    ] as const) {
      expect(() => readSettings(given)).toThrow(
        expect.objectContaining({ code: 'invalid', details: { field } }),
      );
    }
  });
});

describe('what a client is shown', () => {
  const text = fc.string({ maxLength: 50 });
  const configurable = fc.dictionary(
    fc.constantFrom('todo_category', 'user_id', 'task_maistro_role', 'model', 'other'),
    text,
  );

  it('is what it gave, as long as nobody changed it, and means what is true now when somebody did', () => {
    fc.assert(
      fc.property(configurable, configurable, configurable, (given, context, changed) => {
        const before = { configurable: given, context };
        expect(shownConfigurable(before, readSettings(before))).toEqual(given);
        const now = readSettings({ configurable: changed, context: {} });
        const shown = shownConfigurable(before, now);
        // A client has no word for "the default model" once its context names one.
        const { model: _, ...meant } = readSettings({ configurable: shown, context });
        expect({ ...now, ...meant }).toEqual(now);
        expect(shown.other).toBe(given.other);
      }),
    );
  });
});
