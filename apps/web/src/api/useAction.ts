import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey } from './new-key';
import { asProblem, type ApiProblem } from './problem';

type Keyed<Input> = Readonly<{ input: Input; key: string }>;

type Options<Output> = Readonly<{
  /** What the action changes; queries whose key begins with one of these are read again. */
  changes: readonly (readonly unknown[])[];
  onDone?: (output: Output) => void | Promise<void>;
  onProblem?: (problem: ApiProblem) => void;
}>;

export type Action<Input> = Readonly<{
  run: (input: Input) => void;
  isRunning: boolean;
  problem: ApiProblem | null;
  reset: () => void;
}>;

/**
 * A change at the user's word. The idempotency key belongs to the word: automatic repeats and a second press after a
 * lost connection carry the same one, a changed input a new one.
 */
export function useAction<Input, Output>(
  send: (input: Input, key: string) => Promise<Output>,
  { changes, onDone, onProblem }: Options<Output>,
): Action<Input> {
  const queries = useQueryClient();
  const unsure = useRef<{ text: string; key: string } | null>(null);
  const mutation = useMutation({
    mutationFn: ({ input, key }: Keyed<Input>) => send(input, key),
    onSuccess: async (output) => {
      unsure.current = null;
      await Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })));
      await onDone?.(output);
    },
    onError: (error, { input, key }) => {
      const problem = asProblem(error);
      unsure.current = problem.isPassing || problem.status >= 500 ? { text: JSON.stringify(input), key } : null;
      // What the page shows is out of date. Forms read again by themselves when somebody has saved the same fields.
      if (problem.status === 409 && problem.code !== 'changed-meanwhile') {
        changes.forEach((queryKey) => void queries.invalidateQueries({ queryKey }));
      }
      onProblem?.(problem);
    },
  });
  const run = (input: Input): void => {
    if (mutation.isPending) return;
    const repeats = unsure.current?.text === JSON.stringify(input);
    mutation.mutate({ input, key: repeats ? unsure.current!.key : newKey() });
  };
  return {
    run,
    isRunning: mutation.isPending,
    problem: mutation.error ? asProblem(mutation.error) : null,
    reset: mutation.reset,
  };
}
