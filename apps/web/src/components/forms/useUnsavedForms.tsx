import { type ReactNode, use, useMemo, useRef, useState } from 'react';
import { DiscardQuestion } from './DiscardQuestion';
import { type Unsaved, UnsavedContext } from './unsaved';

type UnsavedForms = Readonly<{ unsaved: Unsaved; isAny: () => boolean; question: ReactNode }>;

/** For what forms stand in, a page or a dialog; what is unsaved in a dialog is unsaved on its page, too. */
export function useUnsavedForms(): UnsavedForms {
  const outer = use(UnsavedContext);
  const forms = useRef(new Set<string>());
  const [goOn, setGoOn] = useState<(() => void) | null>(null);
  const unsaved = useMemo<Unsaved>(
    () => ({
      note: (form, isUnsaved) => {
        if (isUnsaved) forms.current.add(form);
        else forms.current.delete(form);
        outer.note(form, isUnsaved);
      },
      leave: (next) => (forms.current.size === 0 ? next() : setGoOn(() => next)),
    }),
    [outer],
  );
  const discard = (): void => {
    [...forms.current].forEach((form) => unsaved.note(form, false));
    setGoOn(null);
    goOn?.();
  };
  const question = goOn && <DiscardQuestion onDiscard={discard} onKeep={() => setGoOn(null)} />;
  return { unsaved, isAny: () => forms.current.size > 0, question };
}
