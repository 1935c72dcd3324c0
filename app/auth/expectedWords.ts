/**
 * Words an attacker tries first at this site: its own ones, those of administrations, and what people take where
 * a password is asked for. In lower case with umlauts written out, as they are compared.
 */
export const expectedWords: readonly string[] = [
  ...['nabe', 'fachtag', 'nachnutzung', 'loesung', 'forum', 'digitalisierung', 'digital'],
  ...['rathaus', 'kommune', 'kommunal', 'gemeinde', 'landkreis', 'landratsamt', 'kreis', 'stadt', 'sachsen'],
  ...['verwaltung', 'behoerde', 'dienststelle', 'buergermeister', 'landrat', 'buergerbuero', 'buerger'],
  ...['hauptamt', 'bauamt', 'ordnungsamt', 'standesamt', 'kaemmerei', 'sekretariat'],
  ...['passwort', 'password', 'kennwort', 'geheim', 'willkommen', 'hallo', 'start', 'admin', 'login', 'test'],
  ...['fruehling', 'fruehjahr', 'sommer', 'herbst', 'winter', 'weihnachten', 'ostern'],
  ...['januar', 'februar', 'maerz', 'april', 'juni', 'juli', 'august'],
  ...['september', 'oktober', 'november', 'dezember'],
  ...['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
]
