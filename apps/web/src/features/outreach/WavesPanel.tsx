import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wave } from '../../api/types';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { WaveLine } from './WaveLine';
import { WavePeople } from './WavePeople';

type Props = Readonly<{ eventId: string; waves: readonly Wave[]; mayWrite: boolean }>;

/** What was sent; nothing before anybody was asked. */
export function WavesPanel({ eventId, waves, mayWrite }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Wave | null>(null);
  if (waves.length === 0) return null;
  return (
    <Panel title={t('outreach.waves')}>
      <Rows>
        {waves.map((wave) => (
          <WaveLine
            key={wave.id}
            eventId={eventId}
            wave={wave}
            mayWrite={mayWrite}
            // What follows the first is for single people, who came later.
            mayComplete={mayWrite && wave === waves.findLast(({ atShortNotice }) => !atShortNotice)}
            onOpen={() => setOpen(wave)}
          />
        ))}
      </Rows>
      {open && <WavePeople eventId={eventId} wave={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
