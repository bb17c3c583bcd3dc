import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groupId } from './forms/group-id';
import classes from './Sections.module.css';

type Props = Readonly<{ sections: readonly Readonly<{ name: string; label: string }>[] }>;

/** The parts of a long form, beside it as long as it is. */
export function Sections({ sections }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={classes.sections} aria-label={t('common.sections')}>
      <h2>{t('common.sections')}</h2>
      <ul>
        {sections.map(({ name, label }) => (
          <li key={name}>
            <Link to="." search hash={groupId(name)} replace>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
