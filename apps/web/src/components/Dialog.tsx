import { type DialogProps, DialogFrame } from './DialogFrame';
import { UnsavedContext } from './forms/unsaved';
import { useUnsavedForms } from './forms/useUnsavedForms';

/** A dialog that no slip closes over what was typed in it, neither Escape nor a click beside it. */
export function Dialog({ onClose, children, ...props }: DialogProps) {
  const { unsaved, question } = useUnsavedForms();
  return (
    <UnsavedContext value={unsaved}>
      <DialogFrame {...props} onClose={() => unsaved.leave(onClose)}>
        {children}
        {question}
      </DialogFrame>
    </UnsavedContext>
  );
}
