import { type ReactNode, use, useMemo, useRef, useState } from 'react';
import { DiscardQuestion } from './DiscardQuestion';
import { type SaveNow, type Unsaved, UnsavedContext } from './unsaved';

type UnsavedForms = Readonly<{
  unsaved: Unsaved;
  isAny: () => boolean;
  /** Lets forms that save themselves do so. @returns whether something would be lost still */
  isAnyLost: () => Promise<boolean>;
  question: ReactNode;
}>;

/** For what forms stand in, a page or a dialog; what is unsaved in a dialog is unsaved on its page, too. */
export function useUnsavedForms(): UnsavedForms {
  const outer = use(UnsavedContext);
  const forms = useRef(new Map<string, SaveNow | undefined>());
  const [goOn, setGoOn] = useState<(() => void) | null>(null);
  const unsaved = useMemo<Unsaved>(
    () => ({
      note: (form, isUnsaved, save) => {
        if (isUnsaved) forms.current.set(form, save);
        else forms.current.delete(form);
        outer.note(form, isUnsaved, save);
      },
      leave: (next) => (forms.current.size === 0 ? next() : setGoOn(() => next)),
    }),
    [outer],
  );
  const discard = (): void => {
    [...forms.current.keys()].forEach((form) => unsaved.note(form, false));
    setGoOn(null);
    goOn?.();
  };
  const question = goOn && <DiscardQuestion onDiscard={discard} onKeep={() => setGoOn(null)} />;
  const isAnyLost = async (): Promise<boolean> => {
    const saved = await Promise.all([...forms.current.values()].map((save) => save?.() ?? false));
    return saved.includes(false);
  };
  return { unsaved, isAny: () => forms.current.size > 0, isAnyLost, question };
}
