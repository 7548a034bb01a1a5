// A change of a person under way: one operation or several, which are told of and taken back together.
import type { Words } from './operation';
import type { RunResult } from './operation-line';

export type RunOptions = {
  /** What it did, in words; else made of the steps. */
  label?: string;
  /** The caller shows a refusal beside what was typed, and keeps that: it is told nowhere else. */
  tellsRefusal?: boolean;
};

export type UpdateOptions = RunOptions & {
  words?: Words;
  /** Of a repeating ToDo: this one and all that follow. */
  every?: boolean;
  /** What the person saw when they began to change it; else what is shown now. */
  revision?: number;
};

/** A change under way. `result` never rejects. */
export type Run = { label: string; operations: string[]; ids: string[]; result: Promise<RunResult> };
