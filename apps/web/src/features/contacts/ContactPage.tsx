import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreMenu } from '../../components/MoreMenu';
import { Page } from '../../components/Page';
import { toast } from '../../components/toast';
import { useMay } from '../session/useNetwork';
import { type Things, things } from './things';

/** Something that is rarely done with a contact: asks first, in a dialog of its own. */
export type ContactStep = Readonly<{
  label: string;
  isDangerous?: boolean;
  dialog: (onClose: () => void) => ReactNode;
}>;

type Props = Readonly<{
  of: Things;
  name: string;
  networkId: string;
  /** What has ended is only read. */
  isOver?: boolean;
  steps: readonly ContactStep[];
  /** The same fields as when it was created, with what they hold now. */
  form: (onSaved: () => void, onCancel: () => void) => ReactNode;
  children: ReactNode;
  rail?: ReactNode;
}>;

/** One person, organisation, project or group: read, edited, and moved on. */
export function ContactPage({ of, name, networkId, isOver = false, steps, form, children, rail }: Props) {
  const { t } = useTranslation();
  const { list, needs } = things[of];
  const [open, setOpen] = useState<'form' | ContactStep['label'] | null>(null);
  const mayWrite = useMay(needs, networkId) && !isOver;
  const close = (): void => setOpen(null);
  const frame = { title: name, above: <Link to={list}>{t(`contacts.${of}.title`)}</Link>, shape: 'grid' } as const;
  if (open === 'form') {
    const saved = (): void => {
      close();
      toast(t('common.saved'));
    };
    return <Page {...frame}>{form(saved, close)}</Page>;
  }
  const actions = mayWrite && (
    <>
      <Button onClick={() => setOpen('form')}>{t('common.edit')}</Button>
      <MoreMenu steps={steps.map((step) => ({ ...step, onPick: () => setOpen(step.label) }))} />
    </>
  );
  return (
    <Page {...frame} actions={actions} rail={rail}>
      {children}
      {steps.find(({ label }) => label === open)?.dialog(close)}
    </Page>
  );
}
