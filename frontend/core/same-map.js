/** What a link takes along so that it asks the same map: of which day, as known when, without what, supposing what. */
export const sameMap = ({ 'as-of': day, 'known-at': told, without, 'what-if': supposed }) => ({
  'as-of': day,
  'known-at': told,
  without,
  'what-if': supposed,
});
