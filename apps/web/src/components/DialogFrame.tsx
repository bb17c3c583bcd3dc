import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DialogFrame.module.css';

export type DialogProps = Readonly<{
  title: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  /** `side` slides in from the right as a panel, `wide` leaves room for forms. */
  shape?: 'centre' | 'wide' | 'side';
}>;

/** The browser's own modal dialog: focus stays inside, Escape closes, what opened it gets the focus back. Does not ask. */
export function DialogFrame({ title, onClose, children, footer, shape = 'centre' }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  // By itself a browser closes a dialog at the second Escape, whatever its page says. The kit's lists and menus hear of
  // the key before React does, and may be gone by then.
  useEffect(() => {
    const element = dialog.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      if (!isForList(event.target as Element)) close.current();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      data-shape={shape}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={classes.sheet}>
        <header className={classes.header}>
          <h2 id={id}>{title}</h2>
          <ActionIcon variant="subtle" size="lg" aria-label={t('common.close')} onClick={onClose}>
            <IconX size={20} aria-hidden />
          </ActionIcon>
        </header>
        <div className={classes.body}>{children}</div>
        {footer && <footer className={classes.footer}>{footer}</footer>}
      </div>
    </dialog>
  );
}

/** The first Escape is for a list or a menu that is open inside. */
const isForList = (target: Element): boolean =>
  target.closest('[role=menu]') !== null || target.getAttribute('aria-expanded') === 'true';
