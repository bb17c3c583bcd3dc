import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationRow } from '../../api/types';
import { ChosenBar } from '../../components/ChosenBar';
import { beginMail } from '../../mail-draft';
import { DecisionDialog } from './DecisionDialog';
import { mayDecide } from './decisions';
import type { Decision } from './registrations';

type Props = Readonly<{
  eventId: string;
  networkId: string;
  mayWrite: boolean;
  mayMail: boolean;
  rows: readonly RegistrationRow[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}>;

const decisions = ['give-place', 'reject', 'cancel'] as const;

/** What can be done with the chosen rows; every button says with how many. */
export function BulkBar({ eventId, networkId, mayWrite, mayMail, rows, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [decision, setDecision] = useState<Decision | null>(null);
  const selected = rows.filter(({ id }) => chosen.has(id));
  if (selected.length === 0) return null;
  const able = (one: Decision) => selected.filter(({ status }) => mayDecide(status, one));
  const write = (): void => {
    const selection = { kind: 'registrations', registrationIds: selected.map(({ id }) => id) } as const;
    const entwurf = beginMail({ networkId, eventId, selection, tickedIn: `registrations-${eventId}` });
    void navigate({ to: '/postausgang/e-mails/neu', search: { entwurf } });
  };
  return (
    <ChosenBar status={t('registrations.chosen', { count: selected.length })}>
      {selected.length < rows.length && (
        <Button variant="subtle" onClick={() => onChoose(new Set(rows.map(({ id }) => id)))}>
          {t('registrations.chooseFiltered', { count: rows.length })}
        </Button>
      )}
      {mayMail && <Button onClick={write}>{t('mailings.write', { count: selected.length })}</Button>}
      {decisions
        .filter((one) => mayWrite && able(one).length > 0)
        .map((one) => (
          <Button key={one} variant="default" onClick={() => setDecision(one)}>
            {t(`registrations.decision.${one}.bulk`, { count: able(one).length })}
          </Button>
        ))}
      <Button variant="subtle" onClick={() => onChoose(new Set())}>
        {t('registrations.chooseNone')}
      </Button>
      {decision && (
        <DecisionDialog
          eventId={eventId}
          decision={decision}
          rows={able(decision)}
          onClose={() => setDecision(null)}
          onDone={() => {
            setDecision(null);
            onChoose(new Set());
          }}
        />
      )}
    </ChosenBar>
  );
}
