import { LinkButton } from './LinkButton';
import { IconPlus } from '@tabler/icons-react';
import { type LinkProps } from '@tanstack/react-router';

export function CreateLink({ to, label }: Readonly<{ to: LinkProps['to']; label: string }>) {
  return (
    <LinkButton to={to} leftSection={<IconPlus size={18} aria-hidden />}>
      {label}
    </LinkButton>
  );
}
