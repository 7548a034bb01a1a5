// Says in short which model answers by default, for the health check.

import { findModel } from './catalogue';
import type { ModelInfo } from './model-info';

export function describeModel(): Pick<ModelInfo, 'provider' | 'name'> {
  const { provider, name } = findModel(null);
  return { provider, name };
}
