import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerProof } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { instant, shortDay } from '../../i18n/format';
import { PersonLink, ProjectLink } from '../contacts/links';
import { useMay } from '../session/useNetwork';
import { AskContactDialog } from './AskContactDialog';
import { ContactDialog } from './ContactDialog';
import { ContactQuestionPanel } from './ContactQuestionPanel';
import type { SearchValues } from './contact-values';
import { DeadlineMark } from './DeadlineMark';
import { HoldDialog } from './HoldDialog';
import { HoldNote } from './HoldNote';
import { JoinDialog } from './JoinDialog';
import { JoinedPanel } from './JoinedPanel';
import { contactQuestionQuery, proofQuery } from './ledger';
import { PromiseActions, type PromiseDialog } from './PromiseActions';
import { ProofList } from './ProofList';
import { ReleaseDialog } from './ReleaseDialog';
import { ReleaseNote } from './ReleaseNote';
import { ReplaceDialog } from './ReplaceDialog';
import { StandingMark } from './StandingMark';
import { TryDialog } from './TryDialog';
import { welcomed } from './welcomed';

const route = getRouteApi('/inside/projekte/register/$obligationId');

/** A promise with everything that proves it, and what can be done about it. */
export function PromisePage() {
  const { t } = useTranslation();
  const { obligationId } = route.useParams();
  const query = useQuery(proofQuery(obligationId));
  const title = query.data?.project.name ?? t('ledger.promise');
  const [open, setOpen] = useState<PromiseDialog | null>(null);
  const mayWrite = useMay('contact:write', query.data?.networkId);
  const mayInvite = useMay('event:write', query.data?.networkId);
  const question = useQuery(contactQuestionQuery(obligationId)).data;
  const [answered, setAnswered] = useState<SearchValues | undefined>();
  const isRunning = query.data !== undefined && query.data.endedAt === null;
  const show = (dialog: PromiseDialog, values?: SearchValues): void => {
    setAnswered(values);
    setOpen(dialog);
  };
  return (
    <Page
      title={title}
      above={<Link to="/projekte/register">{t('ledger.title')}</Link>}
      actions={
        isRunning && (
          <PromiseActions
            proof={query.data}
            mayWrite={mayWrite}
            mayInvite={mayInvite}
            mayAsk={question?.hindrance === null}
            onOpen={show}
          />
        )
      }
    >
      <Loaded query={query}>
        {(proof) => (
          <>
            {proof.release && isRunning && mayWrite && <ReleaseNote proof={proof} release={proof.release} />}
            {proof.hold && <HoldNote proof={proof} hold={proof.hold} mayWrite={mayWrite} />}
            <PromiseFacts proof={proof} />
            {question && (
              <ContactQuestionPanel
                question={question}
                onEnter={
                  mayWrite && isRunning && question.hindrance !== 'reachable'
                    ? (values) => show('contact', values)
                    : null
                }
              />
            )}
            <Panel title={t('ledger.proof')} lead={t('ledger.proofLead')}>
              <ProofList entries={proof.entries} />
            </Panel>
            <ToldPanel proof={proof} />
            <JoinedPanel proof={proof} />
            {open === 'contact' && <ContactDialog proof={proof} initial={answered} onClose={() => setOpen(null)} />}
            {open === 'ask-contact' && question && (
              <AskContactDialog proof={proof} suggestion={question.suggestion} onClose={() => setOpen(null)} />
            )}
            {open === 'replace' && <ReplaceDialog proof={proof} onClose={() => setOpen(null)} />}
            {open === 'try' && <TryDialog proof={proof} onClose={() => setOpen(null)} />}
            {open === 'hold' && <HoldDialog proof={proof} onClose={() => setOpen(null)} />}
            {open === 'join' && <JoinDialog proof={proof} onClose={() => setOpen(null)} />}
            {open === 'release' && <ReleaseDialog proof={proof} onClose={() => setOpen(null)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PromiseFacts({ proof }: Readonly<{ proof: LedgerProof }>) {
  const { t } = useTranslation();
  const { standing, deadline, event, project, carrier, contacts, receivedAt, acceptedAt, endedAt, release } = proof;
  const { near, welcome } = proof;
  return (
    <Panel>
      <Facts
        rows={[
          [t('ledger.stands'), <StandingMark key="standing" standing={standing} />],
          [t('ledger.toDo'), deadline && <DeadlineMark deadline={deadline} />],
          [t('ledger.whoseTurn'), t(`ledger.turn.${proof.turn}`)],
          [
            t('ledger.event'),
            event && (
              <Link to="/e/$eventId" params={{ eventId: event.id }}>
                {t('ledger.eventOn', { title: event.title, day: shortDay(event.startsLocal.slice(0, 10)) })}
              </Link>
            ),
          ],
          [
            t('ledger.near'),
            near && t('ledger.eventOn', { title: near.title, day: shortDay(near.startsLocal.slice(0, 10)) }),
          ],
          [
            t('ledger.welcome'),
            welcome &&
              [
                `${t(`ledger.welcomeCame.${welcome.came}`, welcomed(welcome))}.`,
                endedAt === null && t(event === null ? 'ledger.welcomeWaits' : 'ledger.welcomeText'),
              ]
                .filter(Boolean)
                .join(' '),
          ],
          [t('ledger.project'), <ProjectLink key="project" to={project} />],
          [t('ledger.carrier'), carrier],
          [
            t('ledger.contacts'),
            contacts.length > 0 &&
              contacts.map((contact, index) => (
                <span key={contact.id}>
                  {index > 0 && ', '}
                  <PersonLink to={contact} />
                </span>
              )),
          ],
          [t('ledger.received'), instant(receivedAt)],
          [t('ledger.accepted'), instant(acceptedAt)],
          [t('ledger.ended'), endedAt && instant(endedAt)],
          [t('ledger.cause'), endedAt && release && t(`ledger.releaseCause.${release.cause}`)],
          [t('ledger.note'), endedAt && release?.note],
        ]}
      />
    </Panel>
  );
}

function ToldPanel({ proof: { reports } }: Readonly<{ proof: LedgerProof }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('ledger.reports')} lead={t('ledger.reportsLead')} flush>
      <Rows>
        {reports.map(({ id, reference, rawName, rawCarrier, rawCity, state, receivedAt, channel }) => (
          <ListRow
            key={id}
            title={
              <Link to="/projekte" search={{ zustand: state === 'in_triage' ? undefined : state, meldung: id }}>
                {rawName}
              </Link>
            }
            text={[rawCarrier, rawCity].filter(Boolean).join(', ')}
            aside={
              <span>
                {reference} · {t(`ledger.channel.${channel}`)} · {instant(receivedAt)}
              </span>
            }
          />
        ))}
      </Rows>
    </Panel>
  );
}
