import { useEffect } from 'react';
import { Burst } from './burst';

/** A USB hand scanner is a fast keyboard: its code counts wherever the focus is, and does not stay in a field. */
export function useHandScanner(onCode: (text: string) => void): void {
  useEffect(() => {
    const burst = new Burst();
    const listen = (event: KeyboardEvent): void => {
      const code = burst.take(event);
      if (code === null) return;
      event.preventDefault();
      event.stopPropagation();
      takeOut(code);
      onCode(code);
    };
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  }, [onCode]);
}

/** React hears of it as of a person's own typing. */
function takeOut(code: string): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || !field.value.endsWith(code)) return;
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
  set!.call(field, field.value.slice(0, -code.length));
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
