'use client';
// Writes what the person says into a field, by the browser's speech recognition where it has one.

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

type Result = { isFinal: boolean; 0: { transcript: string } };
type Recognition = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<Result> }) => void) | null;
  onerror: ((event: { error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
  abort(): void;
};

type Speaking = Window & {
  SpeechRecognition?: new () => Recognition;
  webkitSpeechRecognition?: new () => Recognition;
};

const recognition = () => {
  const page = window as Speaking;
  return page.SpeechRecognition ?? page.webkitSpeechRecognition;
};
const never = () => () => {};

export type Dictation = {
  isThere: boolean;
  isListening: boolean;
  /** Why it does not work, for the person. */
  problem: string | null;
  start: () => void;
  stop: () => void;
};

const PROBLEMS: Record<string, string> = {
  'not-allowed':
    'The microphone is not allowed here. Allow it in the browser’s settings for this page, then try again.',
  'service-not-allowed': 'The browser does not allow speech recognition here.',
  'audio-capture': 'No microphone was found.',
  network: 'Speech recognition needs a connection, which is lost. Write instead, or try again.',
};

type DictationOptions = { read: () => string; write: (text: string) => void };

export function useDictation({ read, write }: DictationOptions): Dictation {
  const isThere = useSyncExternalStore(
    never,
    () => recognition() !== undefined,
    () => false,
  );
  const [isListening, setIsListening] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const active = useRef<Recognition | null>(null);
  const field = useRef({ read, write });
  useEffect(() => {
    field.current = { read, write };
  });
  useEffect(() => () => active.current?.abort(), []);

  const start = useCallback(() => {
    const Recognizer = recognition();
    if (!Recognizer || active.current) return;
    const before = field.current.read();
    const heard = new Recognizer();
    heard.lang = navigator.language;
    heard.continuous = true;
    heard.interimResults = true;
    heard.onresult = ({ results }) => {
      if (active.current === heard) field.current.write(withWords(before, Array.from(results)));
    };
    heard.onerror = ({ error }) => {
      if (error !== 'no-speech' && error !== 'aborted') {
        setProblem(
          PROBLEMS[error] ?? 'Speech recognition does not work right now. Write instead, or try again.',
        );
      }
    };
    heard.onend = () => {
      if (active.current !== heard) return;
      active.current = null;
      setIsListening(false);
    };
    setProblem(null);
    active.current = heard;
    setIsListening(true);
    try {
      heard.start();
    } catch {
      active.current = null;
      setIsListening(false);
    }
  }, []);

  const stop = useCallback(() => {
    const heard = active.current;
    active.current = null;
    setIsListening(false);
    heard?.stop();
  }, []);

  return { isThere, isListening, problem, start, stop };
}

/** What stood in the field, with all that was said since, the words that are still uncertain included. */
export function withWords(before: string, results: Result[]): string {
  const said = results
    .map((result) => result[0].transcript.trim())
    .filter(Boolean)
    .join(' ');
  return [before.trimEnd(), said].filter(Boolean).join(' ');
}
