/** Minutes east of UTC of the zone names that registries print. Names with several meanings (CST, IST) are left out. */
const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['utc', 0],
  ['gmt', 0],
  ['wet', 0],
  ['west', 60],
  ['bst', 60],
  ['cet', 60],
  ['met', 60],
  ['cest', 120],
  ['mest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['msd', 240],
  ['wat', 60],
  ['cat', 120],
  ['sast', 120],
  ['eat', 180],
  ['mut', 240],
  ['ret', 240],
  ['uzt', 300],
  ['pkt', 300],
  ['ict', 420],
  ['wib', 420],
  ['hkt', 480],
  ['sgt', 480],
  ['myt', 480],
  ['awst', 480],
  ['jst', 540],
  ['kst', 540],
  ['acst', 570],
  ['acdt', 630],
  ['aest', 600],
  ['aedt', 660],
  ['nzst', 720],
  ['nzdt', 780],
  ['brt', -180],
  ['brst', -120],
  ['art', -180],
  ['uyt', -180],
  ['clt', -240],
  ['clst', -180],
  ['ast', -240],
  ['adt', -180],
  ['est', -300],
  ['edt', -240],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);

/** Minutes east of UTC for `+02`, `+0200`, `+02:00`, `GMT+2`, `UTC`, `(JST)`; undefined for what names no one zone. */
export function zoneOffsetMinutes(text: string): number | undefined {
  const named = OFFSETS.get(text.replace(/[()]/g, '').trim().toLowerCase());
  if (named !== undefined) return named;
  const numeric = /^\(?(?:GMT|UTC|[A-Z]{3,4} )?([+-])(\d{1,2}):?(\d{2})?\)?$/i.exec(text.trim());
  if (!numeric) return undefined;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > 14 * 60 ? undefined : numeric[1] === '-' ? -minutes : minutes;
}
