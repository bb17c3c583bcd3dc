import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { fieldId } from './fields';
import { isSame, mergeFresh, type Tree, valueAt } from './meanwhile';

export type Difference = Readonly<{ name: string; stored: unknown; typed: unknown }>;

export type Meanwhile = Readonly<{
  /** Nothing is sent before somebody has chosen between the two texts of each. */
  differences: readonly Difference[];
  /** What others changed and the form shows by now. */
  taken: readonly string[];
  /** Rises when somebody has to look. */
  call: number;
  keepTyped: (name: string) => void;
  takeStored: (name: string) => void;
}>;

type Found = Readonly<{ colliding: readonly string[]; taken: readonly string[] }>;

const NOTHING: Found = { colliding: [], taken: [] };

/** Brings what was read anew into the form, and remembers what only a person can decide. */
export function useMeanwhile<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>, initial: Values) {
  const read = useRef(initial);
  // What was typed differs from this: from what was read last, or from what was sent and stored since.
  const base = useRef(initial);
  const isRefused = useRef(false);
  const [found, setFound] = useState<Found | null>(null);
  const [call, setCall] = useState(0);

  useEffect(() => {
    if (isSame(initial, read.current)) return;
    const { values, colliding, taken } = mergeFresh(form.getValues(), base.current, initial);
    read.current = base.current = initial;
    form.setInitialValues(initial);
    form.setValues(values);
    // Nobody can choose what the form does not show: there the stored text stands.
    const [shown, hidden] = [colliding.filter(hasField), colliding.filter((name) => !hasField(name))];
    hidden.forEach((name) => form.setFieldValue(name, valueAt(initial, name) as never));
    setFound((before) => {
      const open = [...new Set([...(before?.colliding ?? []), ...shown])];
      return open.length > 0 || isRefused.current ? { colliding: open, taken: taken.filter(hasField) } : null;
    });
  }, [initial, form]);

  const settle = (name: string): void => {
    setFound((before) => {
      const colliding = (before?.colliding ?? []).filter((one) => one !== name);
      return colliding.length > 0 ? { colliding, taken: before?.taken ?? [] } : null;
    });
    // Its buttons are gone.
    document.getElementById(fieldId(name))?.focus();
  };
  const differences = (found?.colliding ?? []).flatMap((name) => {
    const [stored, typed] = [valueAt(initial, name), valueAt(form.values as Tree, name)];
    return isSame(stored, typed) ? [] : [{ name, stored, typed }];
  });
  const meanwhile: Meanwhile | null = found && {
    differences,
    taken: found.taken,
    call,
    keepTyped: settle,
    takeStored: (name) => {
      form.setFieldValue(name, valueAt(initial, name) as never);
      settle(name);
    },
  };
  return {
    meanwhile,
    /** Before sending. @returns whether everything is decided; if not, the open differences come into view */
    isDecided(): boolean {
      if (differences.length > 0) setCall((number) => number + 1);
      else {
        isRefused.current = false;
        setFound(null);
      }
      return differences.length === 0;
    },
    /** The server has newer values, which come with the next reading. */
    refused(): void {
      isRefused.current = true;
    },
    /** They are read, whether or not any of them stands in this form. */
    isRead(): void {
      setFound((before) => before ?? NOTHING);
      setCall((number) => number + 1);
    },
    /** These were stored: what comes back next, trimmed perhaps, is an answer to them. */
    stored(values: Values): void {
      base.current = values;
    },
  };
}

const hasField = (name: string): boolean => document.getElementById(fieldId(name)) !== null;
