import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mailing, MailingCheck } from '../../api/types';
import { Facts } from '../../components/Facts';
import { LinkButton } from '../../components/LinkButton';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { instant } from '../../i18n/format';
import { ResendNote } from '../mails/ResendNote';
import { useMay } from '../session/useNetwork';
import { AgainButton } from './AgainButton';
import { textLanguages } from './draft-text';
import { HoldBar } from './HoldBar';
import { mailingQuery, MAILINGS_KEY } from './mailings';
import { ProgressBar } from './ProgressBar';
import { useProgress } from './useProgress';
import classes from './MailingPage.module.css';

const route = getRouteApi('/inside/postausgang/e-mails/$mailingId');

/** A mailing on its way: how far it is, and for a minute the way back. */
export function MailingPage() {
  const { mailingId } = route.useParams();
  return <Loaded query={useQuery(mailingQuery(mailingId))}>{(mailing) => <Sent mailing={mailing} />}</Loaded>;
}

function Sent({ mailing }: Readonly<{ mailing: Mailing }>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayWrite = useMay('event:write', mailing.networkId);
  const [round, setRound] = useState(0);
  const heard = useProgress(mailing.id, mailing.takenBack === null, round);
  const progress = heard?.progress ?? mailing.progress;
  const takenBack = mailing.takenBack ?? heard?.takenBack ?? null;
  const readAgain = useCallback(() => void queries.invalidateQueries({ queryKey: MAILINGS_KEY }), [queries]);
  const shown = textLanguages.filter((language) => mailing.texts[language] !== undefined);
  const title = mailing.texts[shown[0] ?? 'de']?.subject ?? '';
  return (
    <Page
      title={title}
      above={<Link to="/postausgang/e-mails">{t('mailings.title')}</Link>}
      shape="grid"
      rail={<MailingFacts mailing={mailing} />}
    >
      {takenBack === null ? (
        <>
          {mailing.heldSeconds > 0 && mayWrite && (
            <HoldBar
              key={mailing.heldSeconds}
              mailingId={mailing.id}
              recipients={mailing.recipients}
              heldSeconds={mailing.heldSeconds}
              onOver={readAgain}
            />
          )}
          <Panel title={t('mailings.howFar')} actions={<OutboxLink mailing={mailing} />}>
            <ProgressBar progress={progress} total={mailing.recipients} isHeld={mailing.heldSeconds > 0} />
          </Panel>
          <ResendNote
            networkId={mailing.networkId}
            filter={{ batchId: mailing.id }}
            onResent={() => setRound(round + 1)}
          />
        </>
      ) : (
        <Note tone="ok" title={t('mailings.takenBackTitle')} actions={mayWrite && <AgainButton mailing={mailing} />}>
          <p>
            {t('mailings.takenBack', { count: takenBack })}
            {takenBack < mailing.recipients && ` ${t('mailings.gone', { count: mailing.recipients - takenBack })}`}
          </p>
        </Note>
      )}
      {shown.map((language) => (
        <Panel key={language} title={shown.length > 1 ? t(`mailings.textIn.${language}`) : t('mailings.body')}>
          <p lang={language} className={classes.subject}>
            {mailing.texts[language]!.subject}
          </p>
          <p lang={language} className={classes.text}>
            {mailing.texts[language]!.body}
          </p>
        </Panel>
      ))}
    </Page>
  );
}

function OutboxLink({ mailing }: Readonly<{ mailing: Mailing }>) {
  const { t } = useTranslation();
  return (
    <LinkButton variant="default" to="/postausgang" search={{ stapel: mailing.id }}>
      {t('mailings.eachMail')}
    </LinkButton>
  );
}

function MailingFacts({ mailing }: Readonly<{ mailing: Mailing }>) {
  const { t } = useTranslation();
  const { event, leftOut } = mailing;
  const causes = Object.entries(leftOut) as [MailingCheck['leftOut'][number]['cause'], number][];
  return (
    <Panel>
      <Facts
        rows={[
          [t(mailing.takenBackAt === null ? 'mailings.sentAt' : 'mailings.writtenAt'), instant(mailing.createdAt)],
          [t('mailings.sentBy'), mailing.actorName],
          [t('mailings.to'), t('mailings.people', { count: mailing.recipients })],
          [
            t('mails.event'),
            event && (
              <Link key="event" to="/e/$eventId" params={{ eventId: event.id }}>
                {event.name}
              </Link>
            ),
          ],
          [
            t('mailings.leftOutTitle'),
            causes.length > 0 &&
              causes.map(([cause, number]) => `${t(`mailings.cause.${cause}`)}: ${number}`).join(', '),
          ],
        ]}
      />
    </Panel>
  );
}
