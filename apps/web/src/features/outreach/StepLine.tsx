import { useTranslation } from 'react-i18next';
import type { Step } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';
import { ListRow } from '../../components/Rows';
import { count, instant, moment } from '../../i18n/format';
import { useTimingWords } from '../timelines/useTimingWords';

type Props = Readonly<{
  step: Step;
  /** Null while the gathering is a draft: nobody could get the mail yet. */
  onOpen: (() => void) | null;
}>;

const tones: Record<Step['state'], Tone> = { planned: 'waiting', sent: 'ok', skipped: 'quiet', missed: 'warning' };

export function StepLine({ step, onOpen }: Props) {
  const { t } = useTranslation();
  const words = useTimingWords();
  const { kind, state, dueLocal, decidedAt, readers, reason, wouldNot, remark, texts, mails, note } = step;
  const lost = (mails.failed ?? 0) + (mails.suppressed ?? 0) + (mails.expired ?? 0);
  const notes = [
    state === 'sent' && t('timeline.sentTo', { count: readers, number: count(readers) }),
    state === 'sent' && lost > 0 && t('timeline.lost', { count: lost, number: count(lost) }),
    state === 'planned' && onOpen !== null && t('timeline.wouldGet', { count: readers, number: count(readers) }),
    note && words.note(note),
    wouldNot && t('timeline.sameDay'),
    (state === 'skipped' || state === 'missed') && reason && t(`timeline.reason.${reason}`),
    remark,
    (texts.de || texts.en) && t('timeline.ownWords'),
  ];
  return (
    <ListRow
      title={
        onOpen ? (
          <button type="button" aria-haspopup="dialog" onClick={onOpen}>
            {t(`timeline.kind.${kind}`)}
          </button>
        ) : (
          t(`timeline.kind.${kind}`)
        )
      }
      text={state === 'sent' && decidedAt !== null ? instant(decidedAt) : moment(dueLocal)}
      note={notes.filter(Boolean).join(' · ') || undefined}
      aside={
        wouldNot ? (
          <Mark tone="quiet">{t('timeline.leftOut')}</Mark>
        ) : (
          <Mark tone={tones[state]}>{t(`timeline.state.${state}`)}</Mark>
        )
      }
    />
  );
}
