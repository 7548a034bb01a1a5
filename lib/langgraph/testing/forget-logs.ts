// For tests: this process as after a restart, or as another instance, which has no log of any run,
// or of this one run.

type Shared = { maistroRunLogs: { byRun: Map<string, unknown>; byThread: Map<string, unknown> } };

export function forgetLogs(runId?: string): void {
  const { byRun, byThread } = (globalThis as unknown as Shared).maistroRunLogs;
  if (runId) byRun.delete(runId);
  else {
    byRun.clear();
    byThread.clear();
  }
}
