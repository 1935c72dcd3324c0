/** Words that German compounds of municipal life are made of; our own list, singular and where it differs plural. */
export const words = `
abend abfall abfluss abfrage abgabe abgas abgleich ablage ablauf ablehnung ablesung ablösung abnahme abmeldung abo
abrechnung abriss abruf abschluss abschnitt abschreibung absicherung absprache abstand abstellplatz abstimmung abteil
abteilung abwasser abwehr abwesenheit abwicklung abzug achse acker adresse agentur agenda akademie akte aktion aktiv
aktualisierung alarm alarmierung algorithmus allee allgemein alltag alter alters ältesten ambulanz ampel amt ämter amts
analyse anbau anbieter anbindung änderung anerkennung anfang anforderung anfrage angabe angebot angehörige angelegenheit
angestellte angler anhang anhörung ankauf ankunft anlage anlass anlauf anleitung anlieger anliegen anmeldung annahme
anordnung anpassung anrainer anruf ansatz anschaffung anschluss anschreiben anschrift ansicht ansiedlung anspruch
anstalt anstellung antrag anträge antragsteller antwort anwalt anweisung anwendung anwohner anwohnerin anzahl anzeige
app apotheke apparat arbeit arbeiter arbeitgeber arbeitsplatz archiv archivierung armut art artikel arzt ärzte asche asphalt
assistent assistenz ast asyl atlas attest audit aufbau aufbewahrung aufenthalt auffang aufforstung aufgabe aufhebung
aufklärung aufkommen auflage auflösung aufnahme aufruf aufsicht aufstellung auftrag aufträge auftraggeber auftragnehmer
aufwand aufwendung aufwertung aufzug aufzeichnung auge ausbau ausbildung ausdruck ausfall ausfertigung ausfuhr
ausführung ausgabe ausgang ausgleich auskunft ausland ausländer auslastung auslegung ausleihe ausnahme ausrüstung
aussage ausschank ausschluss ausschreibung ausschuss ausschüsse außen aussicht ausstattung ausstellung ausstieg austausch
auswahl ausweis ausweisung auswertung auszahlung auszeichnung auszubildende auszug auto automat automatisierung autor
bach backup bad bäder bahn bahnhof balken ball band bank barriere barrieren basis batterie bau bauamt bauen bauer bauhof
baum bäume baustelle beamte beamter beamten beantragung bearbeiter bearbeitung bebauung bedarf bedarfe bedienung
bedingung bedrohung beet beförderung befragung befreiung befugnis begegnung begehung beginn begleitung begräbnis
begrünung begutachtung behandlung behälter behinderung behörde behörden beihilfe beirat beiräte beitrag beiträge
bekämpfung bekanntmachung belag belange belastung beleg belege belegung beleuchtung belüftung benachrichtigung benutzer
benutzung beobachtung beratung berater berechnung berechtigung bereich bereitschaft bereitstellung berg bericht berichte
beruf berufe berufung beschaffung beschäftigte beschäftigung bescheid bescheide bescheinigung beschilderung beschluss
beschlüsse beschränkung beschwerde beseitigung besetzung besichtigung besitz besoldung besprechung bestand bestände
bestattung bestätigung bestellung besteuerung bestimmung besuch besucher beteiligung beton betreiber betreuer betreuung
betrieb betriebe betrug bett bevölkerung bewachung bewässerung bewegung beweis bewerber bewerbung bewertung bewilligung
bewohner bezahlung bezirk bezirke bezug bibliothek biene bild bilder bildschirm bildung bilanz binnen bio biotop biotonne
blatt blick block blitz blume boden börse bogen boot box brand brände breite breitband bremse brief briefe brücke brücken
brunnen brut buch bücher bücherei buchhaltung buchung buchungen budget bühne bund bundes bunker büro bürger bürgerin
bürgerinnen bürgermeister bürgerschaft bürgschaft bus busse bußgeld busch café campus cloud chance chef chip chor container
controlling cyber dach dächer damm darlehen darstellung datei dateien daten datum dauer decke defizit deich deklaration
dekoration demenz demografie demokratie demonstration denkmal denkmäler deponie design dezernat dezernent diagnose dialog
dichte dieb diebstahl dienst dienste dienstleister dienstleistung diesel differenz digital digitalisierung diplom direktion
direktor diskussion disposition dokument dokumente dokumentation dom donner doppel doppik dorf dörfer dozent draht dreh
drohne drohnen druck drucker duft dünger durchführung durchgang durchlass durchsage durchsatz durchschnitt dusche
ebene ecke ehe ehren ehrenamt ehrung eiche eigen eigentum eigentümer eigenbetrieb eignung eimer einbau einbindung
einbringung einbürgerung eindruck einfahrt einfuhr einführung eingabe eingang eingliederung eingruppierung eingriff
einhaltung einheit einkauf einkommen einladung einlass einleitung einnahme einordnung einrichtung einsatz einsätze
einsparung einsicht einspruch einstellung einstieg einstufung eintrag einträge eintragung eintritt einwand einwilligung
einwohner einwohnerin einzel einzelhandel einzug eis eisen elektrik elektro elektronik eltern empfang empfänger
empfehlung ende energie engagement engpass entgelt entgelte enteignung entlastung entlohnung entleerung entnahme
entscheidung entschädigung entsiegelung entsorgung entwässerung entwicklung entwurf entwürfe erbe erd erde erdgas
ereignis erfahrung erfassung erfolg erfüllung ergänzung ergebnis ergebnisse erhalt erhaltung erhebung erhöhung erholung
erinnerung erkennung erklärung erlass erlaubnis erlebnis erledigung erleichterung ermäßigung ermessen ermittlung
ernährung erneuerung eröffnung ersatz erschließung ersparnis erstattung erstellung ertrag erträge ertüchtigung erwachsene
erweiterung erwerb erzeuger erzeugung erzieher erzieherin erziehung essen etat etage ethik europa experte export
fabrik fach fachbereich fachkraft fachkräfte fachtag fachverfahren fähre fahrer fahrgast fahrbahn fahrrad fahrräder
fahrt fahrten fahrzeug fahrzeuge faktor fall fälle fällung familie familien farbe fassade fass feder feier feiertag feld
felder fenster ferien fern fernwärme fertigung fest feste feuer feuerwehr figur filiale film filter finanz finanzen
finanzierung firma firmen fisch fischerei fläche flächen flagge flamme flasche fleck fleisch flexibilität flotte flucht
flüchtling flüchtlinge flug flughafen flur fluss flüsse flut folge folgen folien fonds förder förderer förderung
forderung form formular formulare forschung forst fort fortbildung forum foto fotografie fracht frage fragebogen fragen
fraktion frau frauen frei freibad freigabe freiheit freiwillige freiwilligen freizeit freund frist fristen frost frucht
früh führer führung führerschein fuhr fuhrpark fund funk funktion fürsorge fuß fußball fußgänger futter gang gans garage
garantie garten gärten gas gast gäste gaststätte gebäude gebiet gebiete gebot gebrauch gebühr gebühren geburt geburten
geburtstag gedenk gefahr gefahren gefährdung geflüchtete gegend gegenstand gehalt gehölz geh gehweg geld gelder gelände
geländer geltung gelegenheit gemeinde gemeinden gemeinderat gemeinschaft gemüse genehmigung generation genossenschaft
geo geodaten geräte gerät gericht geruch gesamt geschäft geschäfte geschenk geschichte geschirr geschlecht
geschwindigkeit gesell gesellschaft gesellschafter gesetz gesetze gesicht gespräch gestalt gestaltung gestattung
gesundheit getränk getreide gewähr gewalt gewässer gewebe gewerbe gewerk gewerke gewicht gewinn gewinnung gift gigabit
gipfel gitter glas glasfaser glätte gleich gleichstellung gleis glied gliederung glocke gold grab gräber graben grad gras
gremien gremium grenze grenzen grill groß größe grün grund grundbuch grundlage grundlagen grundschule grundstück
grundstücke grundsteuer grundsicherung gruppe gruppen gutachten gutachter gut güter gutschein gymnasium haft haftung
hafen halde hälfte halle hallen halt haltestelle haltestellen haltung hand handbuch handel händler handlung handwerk
handwerker handy hang haupt hauptamt haus häuser haushalt haushalte hausmeister heft heim heimat heizung heiz heizkosten
helfer hell hemd herd herkunft hersteller herstellung herz hilfe hilfen himmel hinder hinterbliebene hinweis hinweise
hitze hoch hochschule hochwasser hof höfe höhe holz honorar hort hospiz hotel hotline hub hubschrauber hülle hund hunde
hygiene idee ideen identität immobilie immobilien impf impfung implementierung import impuls index indikator industrie
information informationen infrastruktur inhaber inhalt inhalte initiative inklusion innen innenstadt innovation insel
insekten insolvenz inspektion installation instandhaltung instandsetzung institut integration intelligenz interesse
interessen internet intranet inventar inventur investition investitionen investor jagd jahr jahre jahres jahrmarkt
journal jubiläum jugend jugendclub jugendliche jungen junge justiz kabel kabine kai kaffee kalender kalk kälte kamera
kameras kamin kammer kämmerei kampagne kampf kanal kanäle kanalisation kandidat kante kantine kapazität kapital kapitel
karriere karte karten kasse kassen kasten kataster katalog katastrophe katastrophen kategorie katze kauf käufer kehr
keller kenn kennzahl kennzahlen kennzeichen kette kind kinder kino kinderbetreuung kindergarten kirche kirchen kissen
kita kitas klage kläger klär klärung klage klasse klassen klein kleider kleidung klima klimaschutz klinik klub kneipe
knoten koalition kohle kohlen kollege kollegen kommission kommune kommunen kommunal kommunikation kompetenz kompost
konferenz konflikt konsum kontakt kontakte konto konten kontroll kontrolle kontrolleur konzept konzepte konzern
konzession kooperation koordination koordinator koordinierung kopf kopie kopien korb körper korrektur kosten kraft kräfte
kraftfahrzeug kran kranken krankenhaus krankheit kredit kreis kreise kreisel kreuz kreuzung krieg krippe krise krisen
kriterien küche küchen kühl kühlung kultur kulturen kunde kunden kündigung kunst künste künstler kur kurs kurse kurve
küste labor laden läden ladesäule ladesäulen lade lager lagerung lampe lampen land länder landes landkreis landkreise
landrat landschaft landwirt landwirtschaft länge lange lärm last lasten lastenrad laub lauf läufe laufbahn laufzeit
leben lebens lebensmittel leerung leerstand leer legende lehr lehre lehrer lehrerin lehrgang lehrling leiche leihe
leistung leistungen leit leiter leitfaden leitlinie leitstelle leitung leitungen lern lernen leser leuchte leuchten leute
licht lichter lieferant lieferung liegenschaft liegenschaften linie linien liste listen lizenz lizenzen lkw loch logistik
lohn löhne löschung löschwasser löse lösung lösungen lücke luft lüftung macht magazin mahl mahlzeit mahnung mail makler
management manager mandat mandate mandant mangel mängel mann männer mappe marke marken markt märkte marketing markierung
maschine maschinen maß maße masse massen maßnahme maßnahmen mast material mauer maut medien medium medizin meer mehr
mehrzweck meister meisterei meldung meldungen melde melder memo menge mensa mensch menschen merkblatt merkmal messe
messung mess metall meter methode miete mieten mieter mietvertrag milch mikro minderung mini minister ministerium
minute mitarbeiter mitarbeiterin mitarbeiterinnen mitarbeitende mitarbeitenden mitbestimmung mitgliedschaft mitglied
mitglieder mittag mitte mitteilung mittel mobil mobilität möbel modell modelle modernisierung modul module monat monate
monitor monitoring moor moos motor müll multi mund münze museum museen musik muster nachbar nachbarn nachbarschaft
nachfolge nachfrage nachhaltigkeit nachlass nachmittag nachnutzung nachricht nachrichten nachsorge nacht nachtrag nachweis
nachweise nahverkehr nahversorgung name namen nah naht natur neben netz netze netzwerk netzwerke neubau neu nieder
niederschlag niederschrift niveau norm normen not notar notfall notiz notruf nutzen nutzer nutzung objekt objekte obst
öffentlichkeit öffnung offen ökologie öko öl online opfer option orchester ordner ordnung ordnungsamt organ organisation
ort orte orts ortschaft ortsteil ortsteile paket pakete panne papier park parken parkhaus parkplatz parkplätze parkraum
parks parkschein parlament partei parteien partner partnerschaft pass pässe passage passwort pate paten patienten pause
pension perron person personal personalrat personen personenstand perspektive pfad pfand pferd pfiff pflanze pflanzen
pflanzung pflaster pflege pflicht pflichten phase photovoltaik pilot pilz plakat plakate plan pläne planer planung
planungen plastik platte platten plattform platz plätze podium politik politiker polizei pool portal portale porto
position post postkorb posten praktikant praktika praktikum praxis preis preise presse prinzip priorität privat probe
problem produkt produkte produktion profil prognose programm programme projekt projekte protokoll protokolle prozent
prozess prozesse prüfer prüfung prüfungen psychologie publikum pumpe pumpen punkt punkte putz qualifizierung qualität
qualm quartier quartiere quelle quellen quer quittung quote rabatt rad räder radfahrer radio radverkehr radweg radwege
rahmen rahmenvertrag rand rampe rang rasen raster rat räte raten rathaus rathäuser ratsinformation rats raub rauch raum
räume räumung reaktion rechen rechnung rechnungen recht rechte rechts rechtsanwalt rechtsprechung recycling rede redner
reduzierung reform regel regeln regelung regen regenwasser regie regierung regional region regionen register registrierung
reich reifen reihe reinigung reise reisen rekord religion rente renten rentner reparatur report reserve resilienz ressource
ressourcen rest reste restaurant rettung revision rezept rezeption richter richtlinie richtlinien richtung ring rinne
risiko risiken ritual rock rohr rohre rolle rollstuhl roman rost route routen ruf ruhe rück rückbau rückgabe rückgang
rückhalt rückhalte rücklage rückmeldung rückstand rückzahlung rufbus ruhe rund runde rundfunk saal sach sachbearbeiter
sachbearbeitung sachgebiet saison salz samen sammel sammlung sammler sand sänger sanierung satellit satz sätze satzung
satzungen sauber säule säulen schacht schaden schäden schädling schadstoff schaf schall schalter schalt schaltung schau
scheck schein scheibe schema schicht schiene schiff schild schilder schirm schlag schlamm schlauch schleuse schlichtung
schlange schloss schlüssel schluss schmutz schnee schnell schnitt schnittstelle schnittstellen schock schott schrank
schranke schreiben schrift schriften schritt schrott schub schuh schul schuld schulden schule schulen schüler schülerin
schülerinnen schulhof schulung schulungen schutz schutzgebiet schwamm schwelle schwer schwerbehinderte schwerpunkt
schwester schwimm schwimmbad schwimmhalle see seele segel seil seite seiten sekretariat sektor selbst selbsthilfe
selbstverwaltung seminar sender sendung senior senioren seniorin sensor sensoren sensorik server service sicherheit
sicherung sicht sieb siedlung siedlungen siegel signal signale signatur simulation sirene sirenen sitte sitz sitzung
sitzungen sitzungsdienst skizze smart software sofort solar sold soldat sommer sonder sonne sonntag sorge sozial spaß
spalte spar spargel sparkasse sparte speicher speise speisung sperre sperrung sperrmüll spezial spiel spiele spielplatz
spielplätze spielzeug sport sportler sportplatz sporthalle sportstätte sportstätten sprache sprach sprecher sprechstunde
spritze sprung spur staat staats stab stadion stadt städte stadtrat stadtwerke staffel stahl stall stamm stand standard
stände standesamt standort standorte stapel star start station stationen statistik statue status staub stau steg stein
steine stelle stellen stellplatz stellplätze stellung stellungnahme stellvertreter sterbe stern steuer steuern steuerung
steuerer stich stift stiftung stil stimme stimmen stimmzettel stipendium stock stoff stoffe stollen störung störungen
strafe straf strand strahl strang straße straßen strategie strecke strecken streifen streit streu strom struktur
strukturen stück studie studien studium stufe stuhl stunde stunden sturm stütze stützpunkt subvention suche sucht summe
supermarkt support surf symbol system systeme tabelle tafel tafeln tag tage tages tagung tagesordnung tal tank tanz
tarif tarife tarifvertrag tasche taste tat tatbestand taxi team teams technik technologie teich teil teile teilnahme
teilnehmer teilzeit telefon telefonie teleskop temperatur tempo teppich termin termine terminal terminvergabe test tests
text texte theater thema themen ticket tickets tief tiefbau tiefgarage tier tiere tierheim tisch tod toilette toiletten
ton tonne tonnen topf tor tore torf tourismus tourist touristen tour touren tradition trafo träger trägerschaft training
transfer transformation transparenz transport treff treffen treffpunkt treibhaus treibstoff trenn trennung treppe
trinkwasser trink trocken tropfen truppe tuch tunnel tür türen turm türme turn turnhalle turnier tüv typ typen über
überflutung übergabe übergang überhang überlassung überlastung übermittlung übernachtung übernahme überprüfung übersicht
überschuss überschwemmung übersetzung überstunden übertragung überwachung überweisung überwindung übung übungen ufer uhr
umbau umfeld umfrage umfragen umgebung umgehung umland umlage umlauf umleitung umsatz umsetzung umstellung umwandlung
umwelt umzug unfall unfälle ungleich union universität unkraut unter unterbringung unterhalt unterhaltung unterkunft
unterkünfte unterlage unterlagen unternehmen unternehmer unterricht unterschrift unterstand unterstützung untersuchung
unterweisung unwetter update urkunde urkunden urlaub ursache urteil utensil vater veränderung veranlagung veranstalter
veranstaltung veranstaltungen verantwortung verarbeitung verband verbände verbesserung verbindung verbot verbrauch
verbraucher verbund verdacht verdichtung verein vereine vereinbarung vereinfachung vereinigung verfahren verfassung
verfolgung verfügung vergabe vergaben vergleich vergnügung vergütung verhalten verhältnis verhandlung verhütung verkauf
verkehr verkehre verkehrs verkehrsberuhigung verkürzung verlag verlagerung verlängerung verleih verlust vermarktung
vermeidung vermessung vermietung vermittlung vermögen vernetzung vernichtung verordnung verpachtung verpackung
verpflegung verpflichtung verrechnung versammlung versand verschlüsselung verschmutzung verschuldung versicherung
versiegelung versorger versorgung verständigung verstärkung versteigerung versuch verteidigung verteiler verteilung
vertrag verträge vertrauen vertreter vertretung vertrieb verwahrung verwalter verwaltung verwaltungen verwandte
verwendung verwertung verzeichnis verzicht verzug video vieh viertel virus vogel vögel volk völker volks volkshochschule
voll vollmacht vollstreckung vollzug voraus voraussetzung vorbehalt vorbereitung vorbeugung vorfahrt vorfall vorgabe
vorgang vorgänge vorgesetzte vorhaben vorhersage vorlage vorlagen vormund vorort vorprüfung vorrang vorrat vorräte
vorsitz vorsitzende vorsorge vorstand vorstellung vorteil vortrag vorträge vorzimmer waage wache wachs wachstum waffe
waffen wagen wahl wahlen wähler wahlhelfer wahllokal wahrung wald wälder wand wände wander wandel wanderung wappen ware
waren warm wärme wärmepumpe warn warnung wart warte wartung wasch wasser wässer wechsel weg wege wehr wehre weide
weihnacht weihnachts wein weit weiterbildung welle welt wende werbung werk werke werkstatt werkstätten werkzeug wert
werte wertstoff wertstoffe wesen wespe wetter wettbewerb wettbewerbe widerspruch widersprüche widmung wiese wiesen wild
wille wind windkraft winkel winter winterdienst wirkung wirt wirtschaft wirtschaftlichkeit wissen wissenschaft witterung
woche wochen wohl wohlfahrt wohngeld wohnheim wohnort wohnraum wohnsitz wohnung wohnungen wohn wolf wort wörter wunsch
wurzel zahl zahlen zahlung zähler zählung zahn zaun zäune zeichen zeichnung zeit zeiten zeitung zeitarbeit zelle zelt
zensus zentrale zentral zentren zentrum zeuge zeugnis zertifikat zertifizierung ziel ziele ziffer zimmer zins zinsen zirkus
zivil zoll zone zonen zoo zubehör zucht zug züge zugang zugriff zulage zulassung zulieferung zukunft zusage zusammenarbeit
zusammenlegung zusatz zuschlag zuschuss zuschüsse zustand zuständigkeit zustellung zustimmung zutritt zuwanderung
zuweisung zuwendung zwang zweck zwecke zweckverband zweig zwilling zwischen zyklus
arbeits betriebs bildungs dienstleistungs einkaufs entwicklungs fahrbahn forschungs geburts gemeinschafts geschäfts
gesundheits gewerbe gleichstellungs haushalts informations jugend kinder krankheits landschafts leistungs planungs
prüfungs rechnungs rettungs sicherheits sitzungs sozial staats steuer unterhalts verfahrens vergabe verkehrs
versicherungs versorgungs vertrags verwaltungs wirtschafts wohnungs
alt arm barrierefrei breit bunt dezentral dicht direkt dynamisch echt einfach einheitlich elektrisch elektronisch
energetisch extern fachlich fahrlos fein flach frisch ganz gebunden gemeinsam gering gesetzlich gesund glatt hart
hauptamtlich hell hybrid inner intern interkommunal jährlich jung kalt klar klug knapp kommunal kontaktlos kurz ländlich
langsam leicht leise lokal medizinisch mehrsprachig mobil modern monatlich nachhaltig nass neben öffentlich ökologisch
örtlich papierlos pauschal persönlich pflegend plan politisch rechtlich regional reif rein reich rot ruhend sauber scharf
schlank schlecht schmal schnell schön schriftlich schwach schwarz selten sicher sozial spät stark städtisch statisch
steil still technisch tief treu trocken überörtlich verbindlich verlässlich virtuell vollständig weiß wirksam zentral
zeitgemäß zivil zügig
`
