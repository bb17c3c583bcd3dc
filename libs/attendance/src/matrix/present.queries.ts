/**
 * Of a meeting half of which somebody was there they were present (domain section 4, θ), as in `presenceOf`: a condition
 * on the record `a` of the event `e`.
 */
export const wasPresent = `(a.status = 'present' or a.status = 'partial'
  and coalesce(a.minutes, 0) * 120 >= extract(epoch from e.ends_local::timestamp - e.starts_local::timestamp))`;
