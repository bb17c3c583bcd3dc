/** Where a report went on: the other network of this instance, and by which number it is found there. */
export type HandedOver = Readonly<{ name: string; slug: string; isPublic: boolean; reference: string }>;

/** Of a report `r`; a report is handed over once. */
export const HANDED_OVER = {
  join: 'left join project_report h on h.handed_over_from = r.id left join network hn on hn.id = h.network_id',
  json: `case when h.id is not null then json_build_object('name', hn.name, 'slug', hn.slug, 'isPublic', hn.is_public,
    'reference', h.reference) end`,
} as const;
