import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { instant, shortDay } from '../../i18n/format';
import classes from './inbox.module.css';

type Props = Readonly<{
  question: NonNullable<Report['question']>;
  /** Of the report, where several may be meant. */
  reference?: string;
  isAnswered: boolean;
}>;

/** What whoever told of a project was asked. It says so once the mail has left, and what became of it otherwise. */
export function AskedQuestion({ question, reference, isAnswered }: Props) {
  const { t } = useTranslation();
  const { text, leavesAt, sentAt, mail, until } = question;
  const said = t(`projects.questionMail.${mail}`, {
    at: instant(mail === 'waiting' ? leavesAt : (sentAt ?? leavesAt)),
  });
  const isAwaited = mail === 'waiting' || mail === 'sent';
  return (
    <>
      <p className={classes.hint}>{reference === undefined ? said : `${said} (${reference})`}</p>
      <p className={classes.note}>{text}</p>
      {isAwaited && !isAnswered && (
        <p className={classes.hint}>{t('projects.notAnswered', { day: shortDay(until) })}</p>
      )}
    </>
  );
}
