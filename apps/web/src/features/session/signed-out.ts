import { useSyncExternalStore } from 'react';

let isOut = false;
const listeners = new Set<() => void>();

/** Whether the session has ended under an open page. The page stays, a dialog asks to sign in again. */
export const signedOut = {
  set(value: boolean): void {
    if (isOut === value) return;
    isOut = value;
    listeners.forEach((tell) => tell());
  },
  subscribe(tell: () => void): () => void {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
};

export const useSignedOut = (): boolean => useSyncExternalStore(signedOut.subscribe, () => isOut);
