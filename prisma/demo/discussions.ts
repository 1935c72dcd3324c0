import type { DemoComment } from './shapes'
import type { DemoSolutionHandle } from './solutions'

/** What people ask and answer below solutions; nothing is invented below what was reported of real ones. */
export const solutionDiscussions: Partial<Record<DemoSolutionHandle, readonly DemoComment[]>> = {
  hundesteuer: [
    {
      author: 'musterdorfHauptamt',
      daysAgo: 205,
      body: `Wie macht ihr das mit der Hundemarke? Bei uns holen die Leute sie persönlich ab und wir sehen uns dann gleich den Ausweis an.`,
      replies: [
        {
          author: 'musterstadtDigital',
          daysAgo: 204,
          body: `Die Marke liegt dem Bescheid bei. Den Ausweis sehen wir uns nicht mehr an: Die Anschrift gleichen wir mit dem Melderegister ab, das genügt dem Steueramt. In zwei Jahren hatten wir keine einzige Anmeldung auf einen falschen Namen. Wer sollte das auch wollen, es kostet ja Geld.`,
        },
        {
          author: 'musterdorfHauptamt',
          daysAgo: 204,
          body: `Stimmt eigentlich. Danke!`,
        },
      ],
    },
    {
      author: 'musterlandHauptamt',
      daysAgo: 170,
      body: `Wir haben vier Gemeinden mit vier Satzungen und vier Steuersätzen. Könnte man **ein** Formular anbieten, das nach der Gemeinde fragt und dann die richtigen Angaben verlangt? Oder habt ihr einen Mandanten je Satzung?`,
      replies: [
        {
          author: 'musterstadtDigital',
          daysAgo: 168,
          editedDaysAgo: 167,
          body: `Ein Formular reicht. Die Gemeinde ist die erste Frage, danach richten sich Rasseliste und Ermäßigungen. Den Steuersatz rechnet ohnehin das Finanzverfahren aus, im Formular steht er gar nicht.

Mein Rat: Gleicht vorher die Satzungen an, zumindest bei den Ermäßigungen. Dann wird das Formular halb so lang.`,
        },
      ],
    },
    {
      author: 'neuBeispielKaemmerei',
      daysAgo: 92,
      body: `Wir haben das Formular von euch übernommen und sind seit drei Wochen online. Zwei Hinweise für alle, die folgen:

1. Der Abgleich mit dem Straßenverzeichnis braucht neue Straßen *vor* dem ersten Einzug, nicht danach.
2. Das SEPA-Mandat wegzulassen war goldrichtig.`,
    },
  ],
  eRechnung: [
    {
      author: 'musterstadtDigital',
      daysAgo: 140,
      body: `Was macht ihr mit Rechnungen, die als Link kommen („Ihre Rechnung liegt im Kundenportal“)? Davon werden es immer mehr, vor allem bei Telefon und Strom.`,
      replies: [
        {
          author: 'neuBeispielKaemmerei',
          daysAgo: 139,
          body: `Wir schreiben jedem Anbieter einmal: öffentlicher Auftraggeber, bitte XRechnung an diese Adresse. Bei den großen ging das überraschend schnell. Zwei Anbieter sind übrig, die ruft unsere Auszubildende am Monatsanfang ab.`,
        },
      ],
    },
    {
      author: 'musterkreisBauaufsicht',
      daysAgo: 77,
      body: `Wie archivieren Sie die XML-Datei, wenn die Rechnungsprüfung nur die Ansicht sehen will? Unsere Revision meint, das Original sei die XML-Datei und nicht das Bild.`,
      replies: [
        {
          author: 'neuBeispielKaemmerei',
          daysAgo: 76,
          body: `So sehen wir das auch. Abgelegt wird die XML-Datei unverändert, die lesbare Ansicht erzeugt das Verfahren jedes Mal neu. Bei ZUGFeRD ist beides ohnehin in einer Datei. Im Protokoll steht ein Prüfwert, damit war unsere Rechnungsprüfung zufrieden.`,
        },
      ],
    },
    {
      author: 'musterdorfHauptamt',
      daysAgo: 41,
      body: `Lohnt sich das bei 900 Rechnungen im Jahr? Wir sind zu zweit in der Kämmerei.`,
      replies: [
        {
          author: 'neuBeispielKaemmerei',
          daysAgo: 40,
          body: `Die eine Adresse und die Regeln zur Vertretung lohnen sich sofort und kosten nichts. Den Workflow würde ich bei 900 Stück nur nehmen, wenn euer Finanzverfahren ihn mitbringt.`,
        },
      ],
    },
  ],
  wiba: [
    {
      author: 'musterdorfHauptamt',
      daysAgo: 130,
      body: `Bei uns bin ich das Hauptamt, die IT und die Vertretung der Kasse. Wie habt ihr die 90 Minuten freigehalten? Bei mir kommt immer jemand zur Tür herein.`,
      replies: [
        {
          author: 'musterlandHauptamt',
          daysAgo: 129,
          body: `Wir sitzen in der Bücherei, mit dem Telefon auf der Zentrale. Kein Scherz: Im Büro hat es drei Termine lang nicht geklappt. Und unser Vorsitzender hat es in der Dienstberatung angesagt. Das hilft mehr als jede Dienstanweisung.`,
        },
      ],
    },
    {
      author: 'musterkreisSicherheit',
      daysAgo: 99,
      body: `Schön, dass Sie das Rückspielen *geübt* haben. In den meisten Verwaltungen, die ich besuche, steht bei der Datensicherung ein Ja und niemand hat es je versucht. Wir bieten den kreisangehörigen Kommunen an, bei der ersten Übung dabei zu sein; melden Sie sich einfach, auch von jenseits der Landesgrenze.`,
    },
    {
      author: 'grossbeispielDatenschutz',
      daysAgo: 22,
      body: `Haben Sie die Antworten irgendwo zusammengeführt, in einem Werkzeug oder wirklich nur in den Listen? Ich überlege, wie man daraus die technischen und organisatorischen Maßnahmen für das Verarbeitungsverzeichnis ableitet.`,
      replies: [
        {
          author: 'musterlandHauptamt',
          daysAgo: 20,
          body: `Nur eine Tabelle mit vier Spalten: Frage, Antwort, Begründung, wer bis wann. Für das Verarbeitungsverzeichnis verweisen wir auf die Zeilen mit *ja*. Unserem Datenschutz hat das gereicht.`,
        },
      ],
    },
  ],
  schulIt: [
    {
      author: 'grossbeispielDigital',
      daysAgo: 86,
      body: `Wie haben Sie die Umsatzsteuer geklärt? Unsere Kämmerei fürchtet § 2b UStG, sobald eine Kommune für die andere leistet und Geld fließt.`,
      replies: [
        {
          author: 'musterstadtSchule',
          daysAgo: 84,
          body: `Das war tatsächlich der längste Punkt. Wir haben es vor der Unterschrift mit dem Finanzamt und unserem Steuerbüro besprochen und die Vereinbarung danach formuliert. Allgemein beantworten möchte ich es nicht; fragen Sie unbedingt selbst nach. Den Schriftwechsel mit geschwärzten Namen kann ich Ihnen schicken.`,
        },
      ],
    },
    {
      author: 'neuBeispielGremien',
      daysAgo: 58,
      body: `Aus Sicht der „Mitfahrenden“: Im Rat hat uns am meisten geholfen, dass in der Vereinbarung steht, wie man wieder herauskommt. Kündigung zum Schuljahresende, Geräte bleiben bei der Schule, Daten werden übergeben. Danach gab es keine Diskussion mehr.`,
    },
  ],
  ratsinformation: [
    {
      author: 'musterlandHauptamt',
      daysAgo: 68,
      body: `Unsere Gemeinderäte sind ehrenamtlich und im Schnitt 61. Drei Abende Schulung macht keiner mit. Gab es bei Ihnen auch eine kurze Fassung?`,
      replies: [
        {
          author: 'neuBeispielGremien',
          daysAgo: 67,
          body: `Der älteste Stadtrat ist 79 und inzwischen unser bester Werber. Was gut ging: eine Karte im Postkartenformat mit vier Bildern (anmelden, Sitzung, Vorlage, Notiz) und vor jeder Sitzung eine halbe Stunde, in der jemand im Saal ist und hilft. Das machen wir heute noch.`,
        },
      ],
    },
    {
      author: 'musterstadtDigital',
      daysAgo: 24,
      body: `Könnten Sie den Absatz der Geschäftsordnung zur Ladung hier hineinschreiben? Unsere Rechtsaufsicht wollte wissen, woran sich der Zugang festmacht.`,
      replies: [
        {
          author: 'neuBeispielGremien',
          daysAgo: 23,
          body: `Gern, sinngemäß:

> Die Ladung gilt als zugegangen, sobald die Unterlagen im Ratsinformationssystem bereitstehen und die Benachrichtigung an die hinterlegte E-Mail-Adresse versandt ist. Ist das System am Tag der Ladung länger als vier Stunden gestört, wird auf Papier geladen.

Bitte mit der eigenen Rechtsaufsicht abstimmen. Unsere hatte vor allem den zweiten Satz verlangt.`,
        },
      ],
    },
  ],
  terminvergabe: [
    {
      author: 'neuBeispielGremien',
      daysAgo: 98,
      body: `Bei uns im Ort mit 12.000 Einwohnern ist das zu groß gedacht; wir haben zwei Plätze und meist niemanden in der Schlange. Die Erinnerung mit dem Link zur Absage haben wir trotzdem übernommen, die ist wirklich gut.`,
    },
    {
      author: 'musterlandHauptamt',
      daysAgo: 63,
      body: `Was sagt Ihr Personalrat dazu, dass die Dauer je Anliegen gemessen wurde?`,
      replies: [
        {
          author: 'grossbeispielDigital',
          daysAgo: 62,
          body: `Wir haben Strichlisten ohne Namen geführt, zwei Wochen lang, und die Auswertung gemeinsam angesehen. Mit Zahlen aus dem System wäre es schneller gegangen, aber das Vertrauen wäre weg gewesen.`,
        },
      ],
    },
  ],
  loeschkonzept: [
    {
      author: 'musterkreisSicherheit',
      daysAgo: 38,
      body: `340 von 1.100 Aktenzeichen: Das ist für mich die interessanteste Zahl. Wie haben Sie herausgefunden, welche benutzt werden?`,
      replies: [
        {
          author: 'grossbeispielDatenschutz',
          daysAgo: 37,
          body: `Eine Auswertung im DMS: Anzahl der Akten je Aktenzeichen, davon alles mit mehr als fünf Akten. Den Rest haben wir auf einen Schlag mit zehn Jahren versehen und die Ämter gebeten, sich bei Einwänden zu melden. Es kamen vier.`,
        },
      ],
    },
  ],
  chatbot: [
    {
      author: 'musterstadtDigital',
      daysAgo: 21,
      body: `Danke für die Offenheit. Bei uns lag genau so ein Angebot auf dem Tisch. Wir machen jetzt erst die Texte.`,
    },
    {
      author: 'musterkreisSicherheit',
      daysAgo: 16,
      body: `Mussten Sie Fördermittel zurückzahlen, weil Sie vor dem Ende abgeschaltet haben?`,
      replies: [
        {
          author: 'grossbeispielDigital',
          daysAgo: 15,
          body: `Nein. Wir haben es dem Fördergeber früh gesagt und im Verwendungsnachweis begründet. Die neu geschriebenen Seiten wurden als Ergebnis anerkannt. Ich würde aber nie wieder etwas beantragen, dessen Ergebnis vorher feststehen muss.`,
        },
      ],
    },
  ],
  digitalNavigatoren: [
    {
      author: 'beispielhausenAmt',
      daysAgo: 14,
      body: `Wer bezahlt die Führungszeugnisse, und wie oft erneuert ihr sie? Bei uns wollen drei Leute mitmachen, zwei haben schon wegen des Papierkrams gezögert.`,
      replies: [
        {
          author: 'musterdorfHauptamt',
          daysAgo: 13,
          body: `Für ein Ehrenamt ist das Führungszeugnis in der Regel gebührenfrei, wir stellen die Bescheinigung dafür aus. Den Antrag füllen wir gemeinsam aus, das dauert zehn Minuten. Erneuert wird nach fünf Jahren.`,
        },
      ],
    },
  ],
  ausgangspost: [
    {
      author: 'neuBeispielKaemmerei',
      daysAgo: 41,
      body: `Wie ist das mit der Bekanntgabefiktion? Wenn der Klick am Freitag um 16 Uhr ist, druckt das Zentrum ja erst am Montag.`,
      replies: [
        {
          author: 'musterdorfHauptamt',
          daysAgo: 40,
          body: `Genau, es zählt die Aufgabe zur Post. Das Druckzentrum liefert je Sendung ein Einlieferungsdatum zurück, und das steht bei uns in der Akte. Bei fristgebundenen Bescheiden sehen wir dort nach und rechnen nicht ab dem Klick.`,
        },
      ],
    },
  ],
  bauantrag: [
    {
      author: 'musterdorfHauptamt',
      daysAgo: 109,
      body: `Aus Sicht einer Gemeinde, die mitmacht: Das gemeindliche Einvernehmen beschließt bei uns der Technische Ausschuss, und der tagt alle vier Wochen. Die halbe Frist ist dann oft schon vorbei, bevor wir einladen können. Lässt sich die Erinnerung früher stellen?`,
      replies: [
        {
          author: 'musterkreisBauaufsicht',
          daysAgo: 108,
          body: `Ja, jede Gemeinde kann das selbst einstellen, unter „Beteiligungen“. Für Sie haben wir es eben auf fünf Tage nach Eingang gesetzt. Manche Gemeinden haben einfache Vorhaben außerdem per Hauptsatzung auf die Bürgermeisterin oder den Bürgermeister übertragen; dann braucht es den Ausschuss dafür nicht.`,
        },
      ],
    },
  ],
  wissensdatenbank: [
    {
      author: 'musterdorfHauptamt',
      daysAgo: 47,
      body: `Die sechs Abschnitte sind gut, die übernehmen wir. Wer darf bei Ihnen ändern: alle, oder gibt es eine Freigabe?`,
      replies: [
        {
          author: 'musterlandHauptamt',
          daysAgo: 46,
          body: `Alle dürfen alles ändern, außer der Startseite. Jede Fassung bleibt erhalten, und wer eine Seite zuletzt geändert hat, steht darunter. Missbraucht hat das in anderthalb Jahren niemand. Eine Freigabe hätte bedeutet, dass alles bei mir liegen bleibt.`,
        },
      ],
    },
  ],
  krisenstab: [
    {
      author: 'musterstadtDigital',
      daysAgo: 70,
      body: `Das Blatt „Die ersten zwei Stunden“ haben wir übernommen. Eine Ergänzung aus unserer Übung: Schreibt darauf, **wo der Schlüssel für das Fach** mit dem Ordner ist.`,
      replies: [
        {
          author: 'musterkreisSicherheit',
          daysAgo: 69,
          body: `Das ist fast zu schön. Steht ab der nächsten Fassung auf dem Umschlag.`,
        },
      ],
    },
  ],
}

/** By the topic's slug. */
export const topicDiscussions: Record<string, readonly DemoComment[]> = {
  ris: [
    {
      author: 'beispielhausenAmt',
      daysAgo: 34,
      body: `Gibt es jemanden mit weniger als 3.000 Einwohnern, der ein Ratsinformationssystem betreibt? Uns geht es nur um Einladung, Vorlagen und Niederschrift; vier Sitzungen im Jahr.`,
      replies: [
        {
          author: 'musterlandHauptamt',
          daysAgo: 33,
          body: `Wir überlegen das gerade für alle vier Gemeinden zusammen, mit euch. Einen eigenen Vertrag würde ich an eurer Stelle nicht mehr abschließen. Ich rufe dich an.`,
        },
      ],
    },
  ],
  datenschutz: [
    {
      author: 'musterlandHauptamt',
      daysAgo: 30,
      body: `Wer teilt sich eine behördliche Datenschutzbeauftragte mit anderen Kommunen? Uns interessiert, wie viele Stunden dafür angesetzt sind.`,
      replies: [
        {
          author: 'grossbeispielDatenschutz',
          daysAgo: 29,
          body: `Wir nicht, aber aus der Praxis: Rechnet nicht nach Beschäftigten, sondern nach Verfahren. Die Erstaufnahme frisst die Zeit, danach wird es ruhig.`,
        },
      ],
    },
  ],
}

/** Replies in the threads that seeded sessions opened: by topic and the session's title. */
export const threadDiscussions: readonly {
  topic: string
  session: string
  replies: readonly DemoComment[]
}[] = [
  {
    topic: 'informationssicherheit',
    session: 'Weg in die Basis-Absicherung: Informationssicherheit für kleine Verwaltungen',
    replies: [
      {
        author: 'musterlandHauptamt',
        daysAgo: 147,
        body: `Wir sind einmal durch und haben unsere Erfahrungen als Lösung eingestellt („Basis-Absicherung mit den WiBA-Checklisten, jeden zweiten Freitag“). Fragen gern dort.`,
      },
      {
        author: 'musterdorfHauptamt',
        daysAgo: 127,
        body: `Wir fangen nächsten Monat an. Macht jemand mit, der etwa gleich groß ist? Zu zweit bleibt man eher dran.`,
      },
    ],
  },
  {
    topic: 'schule',
    session: 'Workshop: Schul-IT gemeinsam betreiben',
    replies: [
      {
        author: 'musterstadtSchule',
        daysAgo: 117,
        body: `Bei uns sind es drei Schulträger und zwei Stellen; wie das läuft, steht jetzt in unserer Lösung. Wer eine Zweckvereinbarung entwirft, bekommt unsere als Vorlage.`,
      },
    ],
  },
  {
    topic: 'e-akte',
    session: 'Digitaler Postausgang: Zeit und Porto sparen',
    replies: [
      {
        author: 'neuBeispielKaemmerei',
        daysAgo: 140,
        body: `Hat jemand den Postausgang mit der E-Akte verbunden, sodass das versandte Schreiben mit Datum automatisch in der Akte liegt? Bei uns wird noch von Hand abgelegt.`,
      },
    ],
  },
]
