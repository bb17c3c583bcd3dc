import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api/problem';
import { useAction } from '../../api/useAction';
import { forgetChosen } from '../../chosen';
import { UnsavedGuard } from '../../components/forms/UnsavedGuard';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { StickyBar } from '../../components/StickyBar';
import { toast } from '../../components/toast';
import type { BegunMail, MailSelection, MailTexts } from '../../mail-draft';
import { useAccount } from '../session/session';
import { AudiencePanel } from './AudiencePanel';
import { isWritten, noText, type TextLanguage, textLanguages } from './draft-text';
import { FindingList } from './FindingList';
import { checkQuery, type Draft, MAILINGS_KEY, previewQuery, send, sendTest } from './mailings';
import { PreviewPanel } from './PreviewPanel';
import { TemplateBar } from './TemplateBar';
import { TextFields } from './TextFields';
import classes from './Composer.module.css';

type Props = Readonly<{ id: string; begun: BegunMail }>;

/** Nothing is said about an empty text before somebody tries to send it. */
const LATER: readonly string[] = ['subject-missing', 'body-missing'];

const CHECK_AFTER_MS = 500;

export function Composer({ id, begun }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { email } = useAccount();
  const { networkId, eventId } = begun;
  const [selection, setSelection] = useState<MailSelection>(begun.selection);
  const [texts, setTexts] = useState<MailTexts>(begun.texts ?? { de: noText });
  const [position, setPosition] = useState(1);
  const [isMeant, setMeant] = useState(false);
  const [isTried, setTried] = useState(false);
  const remarks = useRef<HTMLDivElement>(null);
  const draft: Draft = { eventId, selection, texts };
  const [settled] = useDebouncedValue(draft, CHECK_AFTER_MS);
  const checked = useQuery(checkQuery(networkId, settled));
  const check = checked.data;
  const recipients = check?.recipients ?? 0;
  const preview = useQuery({ ...previewQuery(networkId, settled, position), enabled: recipients > 0 });
  const isFresh = JSON.stringify(draft) === JSON.stringify(settled) && !checked.isPlaceholderData;
  const findings = (check?.findings ?? []).filter(({ code }) => isTried || !LATER.includes(code));
  const mayGo = !check?.findings.some(({ severity }) => severity === 'stops' || (severity === 'asks' && !isMeant));
  const sending = useAction(send(networkId), {
    changes: [MAILINGS_KEY],
    onDone: async ({ id: mailingId }) => {
      if (begun.tickedIn !== undefined) forgetChosen(begun.tickedIn);
      await navigate({ to: '/postausgang/e-mails/$mailingId', params: { mailingId } });
    },
    onProblem: () => void checked.refetch(),
  });
  const testing = useAction(sendTest(networkId), {
    changes: [],
    onDone: () => toast(t('mailings.tested', { address: email })),
  });
  const submit = (): void => {
    setTried(true);
    if (mayGo) sending.run({ ...draft, id, recipients, isMeant });
    else remarks.current?.focus();
  };
  const write = (language: TextLanguage, isOn: boolean): void =>
    setTexts((before) => ({ ...before, [language]: isOn ? noText : undefined }));
  const shown = textLanguages.filter((language) => texts[language] !== undefined);
  const above = eventId ? (
    <Link to="/e/$eventId/teilnehmende" params={{ eventId }}>
      {t('registrations.title')}
    </Link>
  ) : (
    <Link to="/personen">{t('contacts.persons.title')}</Link>
  );
  const rail = preview.data && recipients > 0 && <PreviewPanel preview={preview.data} onPosition={setPosition} />;
  return (
    <Page title={t('mailings.compose')} lead={t('mailings.composeLead')} above={above} shape="grid" rail={rail}>
      <AudiencePanel begun={begun} selection={selection} check={check} onSelect={setSelection} />
      <UnsavedGuard isDirty={!sending.isRunning && isWritten(texts)} />
      <Panel>
        <TemplateBar
          networkId={networkId}
          hasEvent={eventId !== null}
          texts={texts}
          languages={shown}
          onTake={setTexts}
        />
        <div className={classes.languages} role="group" aria-label={t('mailings.languages')}>
          {textLanguages.map((language) => (
            <Checkbox
              key={language}
              label={t(`mailings.language.${language}`)}
              checked={texts[language] !== undefined}
              disabled={shown.length === 1 && shown[0] === language}
              onChange={(event) => write(language, event.currentTarget.checked)}
            />
          ))}
        </div>
        {shown.map((language) => (
          <fieldset key={language} className={classes.text}>
            <legend>{t(`mailings.textIn.${language}`)}</legend>
            <TextFields
              language={language}
              text={texts[language]!}
              hasEvent={eventId !== null}
              onChange={(text) => setTexts((before) => ({ ...before, [language]: text }))}
            />
          </fieldset>
        ))}
      </Panel>
      <div ref={remarks} tabIndex={-1} className={classes.remarks} aria-label={t('mailings.remarks')} role="region">
        <FindingList findings={findings} hasLanguages={shown.length > 1} isMeant={isMeant} onMeant={setMeant} />
      </div>
      {checked.error && checked.data === undefined && <ProblemNote problem={asProblem(checked.error)} />}
      {sending.problem && <ProblemNote problem={sending.problem} />}
      {testing.problem && <ProblemNote problem={testing.problem} />}
      <StickyBar>
        <Button loading={sending.isRunning} disabled={!isFresh || recipients === 0} onClick={submit}>
          {check ? t('mailings.send', { count: recipients }) : t('mailings.sendLater')}
        </Button>
        <Button
          variant="default"
          loading={testing.isRunning}
          disabled={!isFresh || recipients === 0}
          onClick={() => testing.run({ ...draft, position: preview.data?.position ?? 1 })}
        >
          {t('mailings.test')}
        </Button>
      </StickyBar>
    </Page>
  );
}
