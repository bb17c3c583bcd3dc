import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wave } from '../../api/types';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { wavesQuery } from './invitations';
import { WaveLine } from './WaveLine';
import { WavePeople } from './WavePeople';

/** What was sent so far; nothing before anybody was asked. */
export function WavesPanel({ eventId, mayWrite }: Readonly<{ eventId: string; mayWrite: boolean }>) {
  const { t } = useTranslation();
  const waves = useQuery(wavesQuery(eventId)).data ?? [];
  const [open, setOpen] = useState<Wave | null>(null);
  if (waves.length === 0) return null;
  return (
    <Panel title={t('outreach.waves')}>
      <Rows>
        {waves.map((wave) => (
          <WaveLine key={wave.id} eventId={eventId} wave={wave} mayWrite={mayWrite} onOpen={() => setOpen(wave)} />
        ))}
      </Rows>
      {open && <WavePeople eventId={eventId} wave={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
