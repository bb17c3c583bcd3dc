import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './MoreMenu.module.css';

type DropProps = Readonly<{
  /** The button that opens it. */
  button: ReactElement;
  children: ReactNode;
}>;

/** A menu below a button. It does not stand at the end of the document: over a dialog that is open it would lie below it. */
export function DropMenu({ button, children }: DropProps) {
  return (
    <Menu
      position="bottom-end"
      width={280}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}

export type Step = Readonly<{
  label: string;
  icon?: ComponentType<{ size: number; 'aria-hidden': true }>;
  /** Ends something. */
  isDangerous?: boolean;
  onPick: () => void;
}>;

type Props = Readonly<{
  steps: readonly Step[];
  /** In a row of a list: the name of its thing. */
  of?: string;
}>;

/** What is rarely done with a thing, and everything that ends it: the last of a page's actions, in every area. */
export function MoreMenu({ steps, of }: Props) {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  // What ends something stands last, away from what is picked in passing.
  const ordered = [...steps.filter((step) => !step.isDangerous), ...steps.filter((step) => step.isDangerous)];
  const button =
    of === undefined ? (
      <Button variant="default" className={classes.button} aria-label={t('common.more')}>
        <IconDotsVertical size={18} aria-hidden />
        <span className={classes.label}>{t('common.more')}</span>
      </Button>
    ) : (
      <ActionIcon variant="subtle" size="lg" aria-label={t('common.moreOf', { name: of })}>
        <IconDotsVertical size={18} aria-hidden />
      </ActionIcon>
    );
  return (
    <DropMenu button={button}>
      {ordered.map(({ label, icon: Icon, isDangerous, onPick }) => (
        <Menu.Item
          key={label}
          data-danger={isDangerous || undefined}
          leftSection={Icon && <Icon size={18} aria-hidden />}
          onClick={onPick}
        >
          {label}
        </Menu.Item>
      ))}
    </DropMenu>
  );
}
