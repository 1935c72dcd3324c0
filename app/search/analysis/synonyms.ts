import { fold } from './fold'

/** Words of one meaning in German administrations, one group a line; topics' synonyms come on top of them. */
const groups = `
DMS; E-Akte; elektronische Akte; digitale Akte; Dokumentenmanagement; Dokumentenmanagementsystem
RIS; Ratsinformationssystem; Ratsinformation; Gremieninformationssystem; Sitzungsdienst
OZG; Onlinezugangsgesetz
B-Plan; Bebauungsplan
FNP; Flächennutzungsplan
ÖPNV; öffentlicher Nahverkehr; Nahverkehr
PV; Photovoltaik; Solaranlage; Solarstrom
Kita; Kindertagesstätte; Kindergarten; Kindertageseinrichtung
KI; künstliche Intelligenz
DSGVO; Datenschutzgrundverordnung
ISMS; Informationssicherheitsmanagement
IKZ; interkommunale Zusammenarbeit; interkommunale Kooperation
GIS; Geoinformationssystem; Geoinformation
EMA; Einwohnermeldeamt; Meldeamt; Bürgeramt; Bürgerbüro
HHPlan; Haushaltsplan; Haushalt
VHS; Volkshochschule
FFW; Feuerwehr; Brandschutz
OA; Ordnungsamt
IT; EDV; Informationstechnik
Homeoffice; Telearbeit; mobiles Arbeiten
Radweg; Fahrradweg; Radverkehr
Fahrrad; Rad
E-Ladesäule; Ladesäule; Ladestation; Ladepunkt; Wallbox
WLAN; Wi-Fi; Hotspot
Website; Internetseite; Homepage; Webseite; Internetauftritt
Friedhof; Bestattung
Müll; Abfall
Sperrmüll; Sperrabfall
Bußgeld; Verwarngeld; Ordnungswidrigkeit; OWi
Straßenbeleuchtung; Straßenlaternen; Straßenlampen
Vergabe; Ausschreibung
Personalgewinnung; Recruiting
Azubi; Auszubildende; Ausbildung
Geflüchtete; Flüchtlinge; Asylbewerber
Senioren; ältere Menschen
Bücherei; Bibliothek
Spielplatz; Spielfläche
Schulessen; Schulspeisung; Mittagessen; Schulverpflegung
Freibad; Schwimmbad; Hallenbad
Trinkwasser; Wasserversorgung
Abwasser; Kläranlage; Kanalisation
Winterdienst; Schneeräumung; Streudienst
Mängelmelder; Schadensmelder; Anliegenmanagement
Terminvergabe; Terminbuchung; Online-Termin
E-Rechnung; elektronische Rechnung; XRechnung
ePayment; Online-Bezahlen; Bezahlverfahren
Digitaler Zwilling; 3D-Stadtmodell
Rufbus; Anrufbus; Bürgerbus
Dienstrad; Jobrad; Fahrradleasing
LED; Leuchtdiode
MEP; Medienentwicklungsplan
BCM; Notfallmanagement; Notfallvorsorge
BauGB; Baugesetzbuch
StVO; Straßenverkehrsordnung
TVöD; Tarifvertrag
ASD; Jugendamt
ISEK; INSEK; Stadtentwicklungskonzept
KLR; Kostenrechnung
NKF; Doppik; NKHR
KEM; Energiemanagement
Bauantrag; Baugenehmigung
Wohngeld; Mietzuschuss
Bürgermeister; OB; Oberbürgermeister
Hundesteuer; Hundeabgabe
Gehweg; Bürgersteig; Fußweg
Katastrophenschutz; Bevölkerungsschutz; Zivilschutz
`

/** Terms of one meaning: each is a row of folded words. */
export type Group = string[][]

/** Our own groups. */
export const ownGroups: Group[] = groups
  .trim()
  .split('\n')
  .map((line) => line.split(';').map(wordsOf))

/** A term as the folded words that have to stand side by side; pieces of a hyphenated word count as one. */
export function wordsOf(term: string): string[] {
  return term
    .trim()
    .split(/[\s,]+/)
    .map((word) => fold(word.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')))
    .filter((word) => word !== '')
}
