import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How two spellings of a project are compared. The rule stands in the database alone, and its indexes hold what it says of
 * each row: no copy of it can differ, whoever writes a row.
 */
export class Likeness1700000000054 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Umlauts as people write them (Müller, Mueller and Muller meet in muller), no punctuation, no legal form, no river
    // behind a city, no word that says only that it is a project. What consists of nothing else keeps its words.
    await runner.query(`
      create function likeness_words(name text) returns text
      language plpgsql immutable strict parallel safe as $$
      declare
        folded text := lower(regexp_replace(normalize(replace(replace(name, 'ß', 'ss'), 'ẞ', 'ss'), NFD), '[\\u0300-\\u036f]', '', 'g'));
        words text := ' ' || btrim(regexp_replace(regexp_replace(folded, '([aou])e', '\\1', 'g'),
          '[[:space:][:punct:][:cntrl:]„“”‚‘’«»‹›–—…·•]+', ' ', 'g')) || ' ';
        bare text;
      begin
        bare := regexp_replace(words, ' (?:e v|ev|eingetragener verein|(?:gemeinnutzige )?gmbh(?: (?:und )?co (?:kg|kgaa|ohg))?|ggmbh|mbh|gag|kgaa|ohg|gbr|egbr|aor)(?= )', '', 'g');
        bare := regexp_replace(bare, '(?<=[^ ]) (?:ag|kg|se|ug|eg|e g|ek|e k) $', ' ');
        bare := regexp_replace(bare, ' (?:a|am|an der|a d) (?:main|m|rhein|oder|o|donau|elbe|neckar|ruhr|weser)(?= )', '', 'g');
        bare := regexp_replace(bare, '(?: (?:das|die|der|unser|unsere))?(?: (?:massnahme|programm)(?= )|(?: )?(?:projekt|project|initiative))', ' ', 'g');
        bare := btrim(regexp_replace(bare, ' +', ' ', 'g'));
        return case when bare <> '' then bare when btrim(words) <> '' then btrim(words) else btrim(folded) end;
      end $$;

      create function likeness_acronyms(name text, acronym text) returns text[]
      language plpgsql immutable strict parallel safe as $$
      begin
        return array(
          select distinct lower(word)
          from regexp_split_to_table(case when name ~ '[[:lower:]]{2}' then name || ' ' || acronym else acronym end, '[^[:alnum:]]+') word
          where length(word) between 2 and 12 and (word ~ '[[:upper:]].*[[:upper:]]' or word = acronym));
      end $$;

      create function likeness_site(website text) returns text
      language sql immutable strict parallel safe as $$
        select nullif(regexp_replace(lower(substring(website from '^\\s*(?:[a-zA-Z]+://)?([^/:?#\\s]+\\.[^/:?#\\s]+)')), '^www\\.', ''), '')
      $$;

      create index ix_project_likeness on project using gist (network_id, likeness_words(name) gist_trgm_ops (siglen = 64));
      create index ix_project_acronyms on project using gin (likeness_acronyms(name, acronym));
      create index ix_project_site on project (likeness_site(website));
      create index ix_person_domain on person (network_id, split_part(email, '@', 2));
      create index ix_project_report_likeness on project_report using gist (network_id, likeness_words(raw_name) gist_trgm_ops (siglen = 64));
      create index ix_project_report_same on project_report (network_id, replace(likeness_words(raw_name), ' ', ''));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_project_likeness, ix_project_acronyms, ix_project_site, ix_person_domain, ix_project_report_likeness,
        ix_project_report_same;
      drop function likeness_words, likeness_acronyms, likeness_site;
    `);
  }
}
