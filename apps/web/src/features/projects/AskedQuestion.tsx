import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { instant, shortDay } from '../../i18n/format';
import { missingAnswer } from './asked-question';
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
  const missing = missingAnswer(question, isAnswered);
  return (
    <>
      <p className={classes.hint}>{reference === undefined ? said : `${said} (${reference})`}</p>
      <p className={classes.note}>{text}</p>
      {missing && <p className={classes.hint}>{t(`projects.${missing}`, { day: shortDay(until) })}</p>}
    </>
  );
}
