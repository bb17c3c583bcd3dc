import { type ReactNode, useEffect, useRef } from 'react';
import classes from './StickyBar.module.css';

type Props = Readonly<{ children: ReactNode; className?: string; label?: string }>;

/**
 * Stays at the lower edge of the window. What scrolls into view, a field that gets the focus above all, stops above it:
 * the page knows how high it is, whatever it holds and however large its letters are.
 */
export function StickyBar({ children, className = classes.plain, label }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      style.setProperty('--tw-bar-height', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`);
    });
    if (bar.current) observer.observe(bar.current);
    document.addEventListener('focusin', showWhole);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', showWhole);
      style.removeProperty('--tw-bar-height');
    };
  }, []);
  return (
    <div ref={bar} className={`${classes.bar} ${className}`} role={label ? 'region' : undefined} aria-label={label}>
      {children}
    </div>
  );
}

// Of a field of several lines a browser shows no more by itself than the line that one writes in.
function showWhole({ target }: FocusEvent): void {
  if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' });
}
