import { type FormErrors, useForm, type UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiProblem } from '../../api/problem';
import { useAction } from '../../api/useAction';
import { useProblemText } from '../../api/useProblemText';
import { type Meanwhile, useMeanwhile } from './useMeanwhile';

type Options<Values, Output> = Readonly<{
  initial: Values;
  send: (values: Values, key: string) => Promise<Output>;
  changes: readonly (readonly unknown[])[];
  onSaved?: (output: Output) => void | Promise<void>;
  /** What can be said without asking the server. Field -> code of the fault. */
  check?: (values: Values) => Readonly<Record<string, string | false | null | undefined>>;
  /** The api's path of a field where it differs from the form's. */
  nameOf?: (field: string, values: Values) => string;
}>;

export type SavedForm<Values> = Readonly<{
  form: UseFormReturnType<Values>;
  submit: () => void;
  isSaving: boolean;
  problem: ApiProblem | null;
  errors: FormErrors;
  attempt: number;
  isDirty: boolean;
  /** What others have saved since the form was read, when somebody has to know. */
  meanwhile: Meanwhile | null;
  reload: () => void;
}>;

/** A form that the server judges: its faults land at their fields, its conflicts in words. */
export function useSavedForm<Values extends Record<string, unknown>, Output>(
  options: Options<Values, Output>,
): SavedForm<Values> {
  const { initial, send, changes, onSaved, check, nameOf = (field) => field } = options;
  const text = useProblemText();
  const queries = useQueryClient();
  const form = useForm<Values>({ initialValues: initial });
  const [attempt, setAttempt] = useState(0);
  const fresh = useMeanwhile(form, initial);
  const sendAndKnow = async (values: Values, key: string): Promise<Output> => {
    const output = await send(values, key);
    fresh.stored(values);
    return output;
  };
  const action = useAction(sendAndKnow, {
    changes,
    onDone: async (output) => {
      form.resetDirty();
      await onSaved?.(output);
    },
    onProblem: ({ code, faults }) => {
      if (code === 'changed-meanwhile') void readAgain();
      const named = faults.map(({ field, fault }) => [nameOf(field, form.getValues()), text.ofFault(fault)] as const);
      form.setErrors(Object.fromEntries(named));
      setAttempt((number) => number + 1);
    },
  });
  // Only what was read is said to be fresh: without a connection the problem stays, and its button.
  const readAgain = async (): Promise<void> => {
    fresh.refused();
    const readings = changes.map((queryKey) => queries.invalidateQueries({ queryKey }, { throwOnError: true }));
    const all = await Promise.allSettled(readings);
    if (all.some(({ status }) => status === 'rejected')) return;
    action.reset();
    fresh.isRead();
  };

  const submit = (): void => {
    if (!fresh.isDecided()) return;
    const faults = Object.entries(check?.(form.getValues()) ?? {}).filter(([, fault]) => fault);
    form.setErrors(Object.fromEntries(faults.map(([name, fault]) => [name, text.ofFault(String(fault))])));
    if (faults.length > 0) setAttempt((number) => number + 1);
    else action.run(form.getValues());
  };
  return {
    form,
    submit,
    reload: () => void readAgain(),
    meanwhile: fresh.meanwhile,
    isSaving: action.isRunning,
    problem: action.problem,
    errors: form.errors,
    attempt,
    isDirty: form.isDirty(),
  };
}
