// What is kept with a run beside its messages.

export const MULTITASK_STRATEGIES = ['reject', 'enqueue', 'interrupt', 'rollback'] as const;
export type MultitaskStrategy = (typeof MULTITASK_STRATEGIES)[number];

export type RunStatus = 'pending' | 'running' | 'success' | 'error' | 'timeout' | 'interrupted';

export type RunRecord = {
  metadata: Record<string, unknown>;
  /** What the client asked for, as it came. */
  kwargs: Record<string, unknown>;
  /** The thread's config from now on. */
  config?: Record<string, unknown>;
  multitaskStrategy: MultitaskStrategy;
  webhook: string | null;
};

/** What a run changes about its assistant, for itself alone. */
export type Overrides = {
  category?: string;
  endUser?: string;
  role?: string;
  model?: string;
  timeZone?: string;
};
