/** Laws of the states, named as they stand after "in Verbindung mit" and "im Einklang mit". `DE` is the federation. */
export const dataProtectionLaws = {
  BW: '§ 4 Landesdatenschutzgesetz Baden-Württemberg (LDSG)',
  BY: 'Artikel 4 Bayerisches Datenschutzgesetz (BayDSG)',
  BE: '§ 3 Berliner Datenschutzgesetz (BlnDSG)',
  BB: '§ 5 Brandenburgisches Datenschutzgesetz (BbgDSG)',
  HB: '§ 3 Bremisches Ausführungsgesetz zur EU-Datenschutz-Grundverordnung (BremDSGVOAG)',
  HH: '§ 4 Hamburgisches Datenschutzgesetz (HmbDSG)',
  HE: '§ 3 Hessisches Datenschutz- und Informationsfreiheitsgesetz (HDSIG)',
  MV: '§ 4 Datenschutzgesetz für das Land Mecklenburg-Vorpommern (DSG M-V)',
  NI: '§ 3 Niedersächsisches Datenschutzgesetz (NDSG)',
  NW: '§ 3 Datenschutzgesetz Nordrhein-Westfalen (DSG NRW)',
  RP: '§ 3 Landesdatenschutzgesetz Rheinland-Pfalz (LDSG)',
  SL: '§ 4 Saarländisches Datenschutzgesetz (SDSG)',
  SN: '§ 3 Sächsisches Datenschutzdurchführungsgesetz (SächsDSDG)',
  ST: '§ 4 Datenschutz-Grundverordnungs-Ausfüllungsgesetz Sachsen-Anhalt (DSAG LSA)',
  SH: '§ 3 Landesdatenschutzgesetz Schleswig-Holstein (LDSG)',
  TH: '§ 16 Thüringer Datenschutzgesetz (ThürDSG)',
  DE: '§ 3 Bundesdatenschutzgesetz (BDSG)',
} as const

export const equalityLaws = {
  BW: 'dem Landes-Behindertengleichstellungsgesetz (L-BGG)',
  BY: 'dem Bayerischen Behindertengleichstellungsgesetz (BayBGG)',
  BE: 'dem Barrierefreie-IKT-Gesetz Berlin (BIKTG Bln)',
  BB: 'dem Brandenburgischen Behindertengleichstellungsgesetz (BbgBGG)',
  HB: 'dem Bremischen Behindertengleichstellungsgesetz (BremBGG)',
  HH: 'dem Hamburgischen Behindertengleichstellungsgesetz (HmbBGG)',
  HE: 'dem Hessischen Behinderten-Gleichstellungsgesetz (HessBGG)',
  MV: 'dem Landesbehindertengleichstellungsgesetz (LBGG M-V)',
  NI: 'dem Niedersächsischen Behindertengleichstellungsgesetz (NBGG)',
  NW: 'dem Behindertengleichstellungsgesetz Nordrhein-Westfalen (BGG NRW)',
  RP: 'dem Landesinklusionsgesetz (LInklG)',
  SL: 'dem Saarländischen Behindertengleichstellungsgesetz (SBGG)',
  SN: 'dem Barrierefreie-Websites-Gesetz (BfWebG)',
  ST: 'dem Behindertengleichstellungsgesetz Sachsen-Anhalt (BGG LSA)',
  SH: 'dem Landesbehindertengleichstellungsgesetz (LBGG)',
  TH: 'dem Thüringer Barrierefreie-Websites-Gesetz (ThürBarrWebG)',
  DE: 'dem Behindertengleichstellungsgesetz (BGG)',
} as const

/** Where the state is not set up. */
export const unknownLaws = {
  dataProtection: 'dem Datenschutzgesetz des Landes',
  equality: 'dem Behindertengleichstellungsgesetz des Landes',
} as const
