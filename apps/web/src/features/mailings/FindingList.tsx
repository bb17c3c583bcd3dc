import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Note } from '../../components/Note';
import { longDay } from '../../i18n/format';
import type { MailingFinding } from '../../api/types';
import classes from './FindingList.module.css';

type Props = Readonly<{
  findings: readonly MailingFinding[];
  /** More than one text: each remark says which it is about. */
  hasLanguages: boolean;
  isMeant: boolean;
  onMeant: (isMeant: boolean) => void;
}>;

const tones = { stops: 'error', asks: 'warning', notes: 'info' } as const;

/** What stands against the text, what is asked about it, and what is good to know: each says what to do. */
export function FindingList({ findings, hasLanguages, isMeant, onMeant }: Props) {
  const { t } = useTranslation();
  const of = (severity: keyof typeof tones) => findings.filter((finding) => finding.severity === severity);
  const asks = of('asks');
  return (
    <div className={classes.list} aria-live="polite">
      {(['stops', 'asks', 'notes'] as const)
        .filter((severity) => of(severity).length > 0)
        .map((severity) => (
          <div key={severity} className={classes.group} data-tone={tones[severity]}>
            <Remarks severity={severity} findings={of(severity)} hasLanguages={hasLanguages} />
          </div>
        ))}
      {asks.length > 0 && (
        <Checkbox
          label={t('mailings.isMeant')}
          checked={isMeant}
          onChange={(event) => onMeant(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}

type RemarksProps = Readonly<{
  severity: keyof typeof tones;
  findings: readonly MailingFinding[];
  hasLanguages: boolean;
}>;

// Not an alert: it changes while somebody types, and would interrupt them at each pause.
function Remarks({ severity, findings, hasLanguages }: RemarksProps) {
  const { t } = useTranslation();
  return (
    <Note tone={severity === 'notes' ? 'info' : 'warning'} title={t(`mailings.severity.${severity}`)}>
      <ul className={classes.remarks}>
        {findings.map((finding) => (
          <li key={[finding.code, finding.language, finding.text].join(' ')}>
            {hasLanguages && <strong>{`${t(`mailings.language.${finding.language}`)}: `}</strong>}
            <Remark finding={finding} />
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Remark({ finding }: Readonly<{ finding: MailingFinding }>) {
  const { t } = useTranslation();
  const { code, text, suggestion, day, people } = finding;
  const names = people && people.names.join(', ') + (people.count > people.names.length ? ' …' : '');
  const words = { text, day: day ? longDay(day, '0001-01-01') : '', names: names ?? '', count: people?.count ?? 0 };
  return (
    <>
      {t(`mailings.finding.${code}`, words)}
      {code === 'unknown-placeholder' &&
        ` ${suggestion ? t('mailings.suggestion', { name: `{${suggestion}}` }) : t('mailings.noSuggestion')}`}
    </>
  );
}
