import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { count } from '../i18n/format';
import classes from './Pager.module.css';

type Props = Readonly<{ page: number; size: number; total: number; onPage: (page: number) => void }>;

export function Pager({ page, size, total, onPage }: Props) {
  const { t } = useTranslation();
  const pages = Math.max(1, Math.ceil(total / size));
  return (
    <nav className={classes.pager} aria-label={t('common.pages')}>
      <p>
        {t('common.rowsOf', {
          from: count(Math.min(total, (page - 1) * size + 1)),
          to: count(Math.min(total, page * size)),
          total: count(total),
        })}
      </p>
      {pages > 1 && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            size="xs"
            disabled={page <= 1}
            onClick={() => onPage(page - 1)}
            leftSection={<IconChevronLeft size={16} aria-hidden />}
          >
            {t('common.previous')}
          </Button>
          <Button
            variant="default"
            size="xs"
            disabled={page >= pages}
            onClick={() => onPage(page + 1)}
            rightSection={<IconChevronRight size={16} aria-hidden />}
          >
            {t('common.next')}
          </Button>
        </div>
      )}
    </nav>
  );
}
