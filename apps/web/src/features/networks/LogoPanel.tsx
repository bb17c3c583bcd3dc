import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SESSION_KEY } from '../../api/keys';
import type { NetworkView } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { base64Of, fitted } from '../../components/picture';
import { PictureButton } from '../../components/PictureButton';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import classes from './LogoPanel.module.css';
import { NETWORKS_KEY, showLogo } from './networks';

/** Twice as large as it is ever shown. */
const SIZE = { width: 480, height: 160, type: 'image/png' } as const;

/** Mails take no logo with more bytes; they show it at half this size. */
const IN_MAILS = { bytes: 15_000, width: 288, height: 88 };

async function drawn(file: File): Promise<Blob> {
  const large = await fitted(file, SIZE);
  return large.size > IN_MAILS.bytes ? fitted(file, { ...SIZE, ...IN_MAILS }) : large;
}

/** The sign of the network in the head of its pages, in lists and in mails. */
export function LogoPanel({ network }: Readonly<{ network: NetworkView }>) {
  const { t } = useTranslation();
  const show = useAction(
    async ({ file }: { file: File | null }, key: string) => {
      const content = file && (await base64Of(await drawn(file)));
      return showLogo(network.id)({ version: network.version, content }, key);
    },
    { changes: [NETWORKS_KEY, SESSION_KEY], onDone: () => toast(t('common.saved')) },
  );
  return (
    <Panel title={t('networks.logoTitle')} lead={t('networks.logoLead')}>
      {show.problem && <ProblemNote problem={show.problem} />}
      {network.logo && !network.logo.isInMails && <Note tone="warning">{t('networks.logoNotInMails')}</Note>}
      {network.logo && <img className={classes.logo} src={`/pictures/${network.logo.sha256}`} alt={network.name} />}
      <Group>
        <PictureButton
          label={t(network.logo ? 'networks.replaceLogo' : 'networks.uploadLogo')}
          isRunning={show.isRunning}
          onFiles={([file]) => file && show.run({ file })}
        />
        {network.logo && (
          <Button
            variant="subtle"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => show.run({ file: null })}
          >
            {t('common.remove')}
          </Button>
        )}
      </Group>
    </Panel>
  );
}
