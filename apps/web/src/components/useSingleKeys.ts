import { useEffect, useRef } from 'react';

const CHOICE = 'tagwerk-keys';

/** Single letters get in the way of whoever speaks to the machine: they can be switched off (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(CHOICE) !== 'off';
export const switchKeys = (isOn: boolean): void => localStorage.setItem(CHOICE, isOn ? 'on' : 'off');

/** What one key does; upper case letters do the same. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable], [role=listbox], [role=menu]';

/** Single keys, as long as nobody types and no dialog is open. */
export function useSingleKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null;
      if (!areKeysOn() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target?.closest(FIELDS) || document.querySelector('dialog[open]')) return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
