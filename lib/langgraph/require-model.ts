// Refuses a model that this installation does not have, rather than answer with another one.

import { type Json, readSettings } from '@/lib/assistants/configuration';
import { AppError } from '@/lib/errors';
import { listModels } from '@/lib/models/catalogue';

/** Throws an AppError `invalid`, also for anything else that is wrong with the configuration. */
export function requireModel({
  configurable = {},
  context = {},
}: {
  configurable?: Json;
  context?: Json;
}): void {
  const { model } = readSettings({ configurable, context });
  const models = listModels().map(({ id }) => id);
  if (model === null || models.includes(model)) return;
  throw new AppError('invalid', `There is no model "${model}" here. There is: ${models.join(', ')}.`, {
    field: configurable.model ? 'config.configurable.model' : 'context.model',
  });
}
