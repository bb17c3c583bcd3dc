import { createContext, use, useEffect, useId } from 'react';

/** Saves what is typed, where a form does that by itself. @returns whether nothing would be lost any more */
export type SaveNow = () => Promise<boolean>;

/** What a page or a dialog knows of the forms inside: whether leaving it would lose what somebody typed. */
export type Unsaved = Readonly<{
  note: (form: string, isUnsaved: boolean, save?: SaveNow) => void;
  /** Goes on at once, or when somebody has decided to lose it. */
  leave: (goOn: () => void) => void;
}>;

export const UnsavedContext = createContext<Unsaved>({ note: () => undefined, leave: (goOn) => goOn() });

/** Says of a form whether something was typed there and not saved; `Form` says it by itself. */
export function useUnsaved(isUnsaved: boolean, save?: SaveNow): void {
  const { note } = use(UnsavedContext);
  const form = useId();
  useEffect(() => {
    note(form, isUnsaved, save);
    return () => note(form, false);
  }, [note, form, isUnsaved, save]);
}

/** Every way out that somebody may press goes through this. */
export const useLeave = (): Unsaved['leave'] => use(UnsavedContext).leave;
