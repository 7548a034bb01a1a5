'use client';
// Makes an earlier version current again, with a way back; says clearly when somebody else was faster.

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { requestJson } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { Assistant } from '@/lib/assistants/assistant';

type Restored = { assistant: Assistant };
type Problem =
  | { kind: 'overtaken'; wanted: number; now: number }
  | { kind: 'deleted' }
  | { kind: 'other'; message: string };

export function useRestore(initial: Assistant) {
  const router = useRouter();
  const toast = useToast();
  const [current, setCurrent] = useState(initial);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const url = `/api/assistants/${initial.id}`;
  useEffect(() => setCurrent(initial), [initial]);

  /** `from`: the version that the person sees as current, which must still be it. */
  const restore = async (number: number, from = current.version) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const body = { version: number, baseVersion: from };
    const answer = await requestJson<Restored>(`${url}/restore`, 'POST', body);
    if (answer.data) {
      setCurrent(answer.data.assistant);
      toast({
        message: `Version ${number} is current again. The next answer follows it.`,
        action: { label: 'Undo', onClick: () => restore(from, number) },
      });
      router.refresh();
    } else if (answer.failure.code === 'conflict') {
      const latest = await requestJson<Restored>(url);
      if (latest.data) {
        setCurrent(latest.data.assistant);
        setProblem({ kind: 'overtaken', wanted: number, now: latest.data.assistant.version });
        router.refresh();
      } else setProblem({ kind: 'other', message: latest.failure.message });
    } else if (answer.failure.code === 'not_found') {
      setProblem({ kind: 'deleted' });
    } else {
      setProblem({ kind: 'other', message: answer.failure.message });
    }
    setBusy(false);
  };

  const undelete = async () => {
    const answer = await requestJson<Restored>(`${url}/undelete`, 'POST');
    if (answer.data) {
      setCurrent(answer.data.assistant);
      setProblem(null);
      toast({ message: 'The assistant is back.' });
      router.refresh();
    } else setProblem({ kind: 'other', message: answer.failure.message });
  };

  const shown = problem && (
    <ProblemNotice
      problem={problem}
      onRestore={restore}
      onUndelete={undelete}
      onDismiss={() => setProblem(null)}
    />
  );
  return { current, busy, problem: shown, restore };
}

type ProblemNoticeProps = {
  problem: Problem;
  onRestore: (number: number) => void;
  onUndelete: () => void;
  onDismiss: () => void;
};

function ProblemNotice({ problem, onRestore, onUndelete, onDismiss }: ProblemNoticeProps) {
  let sentence: ReactNode;
  let action: ReactNode;
  if (problem.kind === 'overtaken') {
    const { wanted, now } = problem;
    sentence =
      wanted === now
        ? `Version ${now} is current already: it was restored elsewhere.`
        : `Meanwhile version ${now} became current elsewhere, so version ${wanted} was not restored.`;
    action = wanted !== now && (
      <Button size="small" onClick={() => onRestore(wanted)}>
        Restore version {wanted} all the same
      </Button>
    );
  } else if (problem.kind === 'deleted') {
    sentence = 'This assistant was deleted elsewhere. Its versions are kept.';
    action = (
      <Button size="small" onClick={onUndelete}>
        Bring it back
      </Button>
    );
  } else {
    sentence = problem.message;
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-border-strong bg-surface p-3 text-sm">
      <p role="alert" className="min-w-0 flex-1 basis-60">
        {sentence}
      </p>
      {action}
      <Button size="small" variant="quiet" onClick={onDismiss}>
        Close
      </Button>
    </div>
  );
}
