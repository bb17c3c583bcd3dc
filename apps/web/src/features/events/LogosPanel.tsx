import { Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { EventInFull, Logo } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { Panel } from '../../components/Panel';
import { base64Of } from '../../components/picture';
import { PictureButton } from '../../components/PictureButton';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { addLogo, changedBy, logosQuery, setLogos } from './events';
import classes from './LogosPanel.module.css';

type Props = Readonly<{ event: EventInFull }>;

/** Funders' and partners' logos at the foot of page and mails, in the order in which they were added. */
export function LogosPanel({ event }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const known = useQuery(logosQuery(event.networkId));
  const choose = useAction(setLogos(event.id), {
    changes: changedBy(event.id),
    onDone: () => toast(t('common.saved')),
  });
  const set = (logos: readonly Logo[]): void =>
    choose.run({ version: event.version, logoIds: logos.map(({ id }) => id) });
  const others = (known.data?.rows ?? []).filter(({ id }) => !event.logos.some((logo) => logo.id === id));
  return (
    <Panel title={t('events.logosTitle')} lead={t('events.logosLead')}>
      {choose.problem && <ProblemNote problem={choose.problem} />}
      <ul className={classes.logos}>
        {event.logos.map((logo) => (
          <li key={logo.id} className={classes.logo}>
            <img src={`/pictures/${logo.sha256}`} alt={logo.alternativeText} />
            <Button
              variant="subtle"
              size="xs"
              aria-label={t('events.removeLogo', { name: logo.alternativeText })}
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => set(event.logos.filter(({ id }) => id !== logo.id))}
            >
              {t('common.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div className={classes.known}>
          <p>{t('events.knownLogos')}</p>
          <div className={classes.choices}>
            {others.map((logo) => (
              <button
                key={logo.id}
                type="button"
                className={classes.choice}
                aria-label={t('events.addLogo', { name: logo.alternativeText })}
                onClick={() => set([...event.logos, logo])}
              >
                <img src={`/pictures/${logo.sha256}`} alt="" />
              </button>
            ))}
          </div>
        </div>
      )}
      <div>
        <PictureButton label={t('events.uploadLogo')} onFiles={([file]) => file && setFile(file)} />
      </div>
      {file && (
        <UploadDialog
          event={event}
          file={file}
          onClose={() => setFile(null)}
          onAdded={(logo) => set([...event.logos, logo])}
        />
      )}
    </Panel>
  );
}

type UploadProps = Props & Readonly<{ file: File; onClose: () => void; onAdded: (logo: Logo) => void }>;

function UploadDialog({ event, file, onClose, onAdded }: UploadProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const upload = useAction(
    async ({ alternativeText }: { alternativeText: string }, key: string) =>
      addLogo(event.networkId)({ alternativeText, content: await base64Of(file) }, key),
    {
      changes: [['logos', event.networkId]],
      onDone: (logo) => {
        onAdded(logo);
        onClose();
      },
    },
  );
  const footer = (
    <Button
      loading={upload.isRunning}
      disabled={text.trim() === ''}
      onClick={() => upload.run({ alternativeText: text })}
    >
      {t('events.uploadLogo')}
    </Button>
  );
  return (
    <Dialog title={t('events.uploadLogo')} onClose={onClose} footer={footer}>
      <UnsavedGuard isDirty={text.trim() !== ''} />
      <p>{file.name}</p>
      <TextInput
        label={t('events.alternativeText')}
        description={t('events.alternativeTextHint')}
        value={text}
        maxLength={300}
        onChange={(change) => setText(change.currentTarget.value)}
      />
      {upload.problem && <ProblemNote problem={upload.problem} />}
    </Dialog>
  );
}
