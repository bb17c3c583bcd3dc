import { createContext, use, useEffect, useId } from 'react';

/** What a page or a dialog knows of the forms inside: whether leaving it would lose what somebody typed. */
export type Unsaved = Readonly<{
  note: (form: string, isUnsaved: boolean) => void;
  /** Goes on at once, or when somebody has decided to lose it. */
  leave: (goOn: () => void) => void;
}>;

export const UnsavedContext = createContext<Unsaved>({ note: () => undefined, leave: (goOn) => goOn() });

/** Says of a form whether something was typed there and not saved; `Form` says it by itself. */
export function useUnsaved(isUnsaved: boolean): void {
  const { note } = use(UnsavedContext);
  const form = useId();
  useEffect(() => {
    note(form, isUnsaved);
    return () => note(form, false);
  }, [note, form, isUnsaved]);
}

/** Every way out that somebody may press goes through this. */
export const useLeave = (): Unsaved['leave'] => use(UnsavedContext).leave;
