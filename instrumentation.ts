// What Next runs once when a server starts, before its first request.

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startWorkers } = await import('./lib/langgraph/workers');
  // Not waited for: pages are served while the queue starts.
  void startWorkers();
}
