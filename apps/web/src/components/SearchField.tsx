import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

type Props = Readonly<{ label: string; value: string; onSearch: (text: string) => void }>;

const PATIENCE_MS = 250;

/** Reports what was typed after a short pause; `/` brings the focus here from anywhere on the page. */
export function SearchField({ label, value, onSearch }: Props) {
  const [text, setText] = useState(value);
  const [{ seen, sent }, setKnown] = useState({ seen: value, sent: value });
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(onSearch);
  const router = useRouter();
  useEffect(() => {
    latest.current = onSearch;
  });
  // A value from elsewhere (reset, back button) comes in; the echo of what was typed must not undo what was typed since.
  if (value !== seen) {
    setKnown({ seen: value, sent: value });
    if (value !== sent) setText(value);
  }
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => {
      // Whoever has opened a line meanwhile is not called back to the list while the page of it comes.
      if (router.latestLocation.pathname !== router.state.resolvedLocation?.pathname) return;
      setKnown((known) => ({ ...known, sent: text }));
      latest.current(text);
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [text, value, router]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const isTyping = target?.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || isTyping || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      leftSection={<IconSearch size={18} aria-hidden />}
      maxLength={200}
    />
  );
}
