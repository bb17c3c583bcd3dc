import { type FormErrors, useForm, type UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ApiProblem } from '../../api/problem';
import { useAction } from '../../api/useAction';
import { useProblemText } from '../../api/useProblemText';

type Options<Values, Output> = Readonly<{
  initial: Values;
  send: (values: Values, key: string) => Promise<Output>;
  changes: readonly (readonly unknown[])[];
  onSaved?: (output: Output) => void | Promise<void>;
  /** What can be said without asking the server. Field -> code of the fault. */
  check?: (values: Values) => Readonly<Record<string, string | false | null | undefined>>;
  /** The api's path of a field where it differs from the form's. */
  nameOf?: (field: string) => string;
}>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fresh values, but for the fields that differ from what was read before: those were typed and stay. */
export function mergeFresh<Values extends Record<string, unknown>>(
  typed: Values,
  before: Values,
  fresh: Values,
): Values {
  const kept = Object.entries(typed).filter(([name, value]) => !same(value, before[name]));
  return { ...fresh, ...Object.fromEntries(kept) };
}

export type SavedForm<Values> = Readonly<{
  form: UseFormReturnType<Values>;
  submit: () => void;
  isSaving: boolean;
  problem: ApiProblem | null;
  errors: FormErrors;
  attempt: number;
  isDirty: boolean;
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
  const action = useAction(send, {
    changes,
    onDone: async (output) => {
      form.resetDirty();
      await onSaved?.(output);
    },
    onProblem: ({ faults }) => {
      form.setErrors(Object.fromEntries(faults.map(({ field, fault }) => [nameOf(field), text.ofFault(fault)])));
      setAttempt((number) => number + 1);
    },
  });

  // What was read anew comes in, field by field, except where somebody has typed meanwhile.
  const known = useRef(initial);
  useEffect(() => {
    if (same(initial, known.current)) return;
    const typed = form.getValues();
    const merged = mergeFresh(typed, known.current, initial);
    known.current = initial;
    form.setInitialValues(initial);
    form.setValues(merged);
  });

  const submit = (): void => {
    const faults = Object.entries(check?.(form.getValues()) ?? {}).filter(([, fault]) => fault);
    form.setErrors(Object.fromEntries(faults.map(([name, fault]) => [name, text.ofFault(String(fault))])));
    if (faults.length > 0) setAttempt((number) => number + 1);
    else action.run(form.getValues());
  };
  const reload = (): void => {
    action.reset();
    void Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  return {
    form,
    submit,
    reload,
    isSaving: action.isRunning,
    problem: action.problem,
    errors: form.errors,
    attempt,
    isDirty: form.isDirty(),
  };
}
