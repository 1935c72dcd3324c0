import { z } from 'zod'
import { shortestSecretKey } from './secrets.server'

const url = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `erwartet wird eine Adresse wie ${example}`,
    )

const postgres = () => url(['postgres:', 'postgresql:'], 'postgresql://nabe:GEHEIM@db.example:5432/nabe')

/** What docs/settings.md and .env.example say of a setting. */
export const settingNotes = z.registry<{
  group: 'Pflicht im Betrieb' | 'Datenbank' | 'Server' | 'Dateien' | 'Virenprüfung' | 'Beobachtung'
  /** German, one or two sentences, without the full stop of the last. */
  description: string
  example: string
  /** What holds without it, where the schema has no default that says so. */
  otherwise?: string
}>()

/** All settings of the environment; each is registered with its notes as the last step, which a test holds. */
export const settings = z.object({
  DATABASE_URL: postgres().optional().register(settingNotes, {
    group: 'Pflicht im Betrieb',
    description:
      'PostgreSQL ab Version 15. Ohne diese Angabe läuft nur die Vorführung: eingebaute Datenbank, erfundene Inhalte, nur auf 127.0.0.1',
    example: 'postgresql://nabe:GEHEIM@127.0.0.1:5432/nabe',
  }),
  PUBLIC_URL: url(['http:', 'https:'], 'https://nabe.example.de').optional().register(settingNotes, {
    group: 'Pflicht im Betrieb',
    description: 'Adresse, unter der die Seite erreichbar ist',
    example: 'https://nabe.example.de',
  }),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://mail.example.de:587').optional().register(settingNotes, {
    group: 'Pflicht im Betrieb',
    description: 'Mailserver, bei Bedarf mit Name und Passwort: smtp://name:passwort@mail.example.de:587',
    example: 'smtp://mail.example.de:587',
  }),
  MAIL_FROM: z
    .string()
    .regex(/@/, 'erwartet wird ein Absender wie "Nabe <nabe@example.de>"')
    .max(200)
    .optional()
    .register(settingNotes, {
      group: 'Pflicht im Betrieb',
      description: 'Absender der Mails',
      example: '"Nabe <nabe@example.de>"',
    }),
  DATABASE_DIRECT_URL: postgres().optional().register(settingNotes, {
    group: 'Datenbank',
    description:
      'Direkte Adresse der Datenbank, wenn DATABASE_URL auf PgBouncer zeigt: für Migrationen, Aufträge, LISTEN und Sperren der Sitzung',
    example: 'postgresql://nabe:GEHEIM@127.0.0.1:5432/nabe',
    otherwise: 'wie DATABASE_URL',
  }),
  DATABASE_REPLICA_URL: postgres().optional().register(settingNotes, {
    group: 'Datenbank',
    description:
      'Lesende Replik der Datenbank (Streaming-Replikation): beantwortet Listen und Suche, wo sie nicht länger als zehn Sekunden nachgeht. Je Prozess eine, direkt oder über einen Pooler, aber nicht über einen Verteiler auf mehrere',
    example: 'postgresql://nabe:GEHEIM@db-2.example.de:5432/nabe',
    otherwise: 'alles liest aus DATABASE_URL',
  }),
  DATABASE_PREPARED: z
    .enum(['on', 'off'], 'erwartet wird on oder off')
    .default('off')
    .register(settingNotes, {
      group: 'Datenbank',
      description:
        'Häufige Abfragen bleiben in der Datenbank vorbereitet (on). Nicht mit PgBouncer im Transaktionsmodus',
      example: 'on',
    }),
  DATABASE_POOL: z.coerce
    .number('erwartet wird eine Zahl')
    .int()
    .min(2)
    .max(200)
    .default(10)
    .register(settingNotes, {
      group: 'Datenbank',
      description: 'Höchstzahl der Verbindungen dieses Prozesses zu DATABASE_URL',
      example: '10',
    }),
  HOST: z.string().min(1).default('127.0.0.1').register(settingNotes, {
    group: 'Server',
    description: 'Adresse, auf der Nabe hört; im Container 0.0.0.0',
    example: '127.0.0.1',
  }),
  PORT: z.coerce
    .number('erwartet wird eine Portnummer')
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .register(settingNotes, {
      group: 'Server',
      description: 'Port, auf dem Nabe hört',
      example: '3000',
    }),
  TRUST_PROXY: z.string().min(1).optional().register(settingNotes, {
    group: 'Server',
    description:
      'Adressen oder Netze der vorgeschalteten Server, deren X-Forwarded-Angaben gelten, durch Komma getrennt',
    example: '127.0.0.1',
    otherwise: 'X-Forwarded-Angaben werden verworfen',
  }),
  DATA_DIR: z.string().min(1).default('data').register(settingNotes, {
    group: 'Dateien',
    description:
      'Ordner für eigene Dateien: Unterlagen, Schlüssel, Löschliste und, in der Vorführung, die Datenbank',
    example: '/var/lib/nabe',
  }),
  SECRET_KEY: z
    .string()
    .min(shortestSecretKey, `erwartet werden mindestens ${shortestSecretKey} zufällige Zeichen`)
    .optional()
    .register(settingNotes, {
      group: 'Dateien',
      description:
        'Schlüssel, unter dem Zugangsdaten von Anmeldediensten und zweite Faktoren in der Datenbank liegen, erzeugt mit openssl rand -base64 32. Mit mehreren Servern Pflicht, auf allen derselbe',
      example: '',
      otherwise: 'DATA_DIR/secret-key, beim ersten Start angelegt',
    }),
  S3_ENDPOINT: url(['http:', 'https:'], 'https://s3.example.de').optional().register(settingNotes, {
    group: 'Dateien',
    description:
      'Unterlagen in S3 statt in DATA_DIR/attachments; die fünf Angaben mit S3_ gelten nur zusammen. Die Adresse geht immer als Pfad (https://s3.example.de/nabe/…)',
    example: 'https://s3.example.de',
    otherwise: 'Dateien liegen in DATA_DIR',
  }),
  S3_REGION: z.string().min(1).optional().register(settingNotes, {
    group: 'Dateien',
    description: 'Region des Buckets',
    example: 'eu-central-1',
  }),
  S3_BUCKET: z.string().min(1).optional().register(settingNotes, {
    group: 'Dateien',
    description: 'Bucket; er muss da sein und darf nicht öffentlich sein',
    example: 'nabe',
  }),
  S3_ACCESS_KEY_ID: z.string().min(1).optional().register(settingNotes, {
    group: 'Dateien',
    description: 'Zugang mit den Rechten Lesen, Schreiben, Löschen',
    example: '',
  }),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional().register(settingNotes, {
    group: 'Dateien',
    description: 'Geheimer Schlüssel dieses Zugangs',
    example: '',
  }),
  CLAMD_SOCKET: z.string().min(1).optional().register(settingNotes, {
    group: 'Virenprüfung',
    description: 'Socket des Virenscanners clamd',
    example: '/run/clamav/clamd.ctl',
    otherwise: 'bei jeder Datei steht „nicht auf Viren geprüft“',
  }),
  CLAMD_HOST: z.string().min(1).optional().register(settingNotes, {
    group: 'Virenprüfung',
    description: 'Rechner, auf dem clamd läuft, statt CLAMD_SOCKET',
    example: '127.0.0.1',
  }),
  CLAMD_PORT: z.coerce
    .number('erwartet wird eine Portnummer')
    .int()
    .min(1)
    .max(65535)
    .optional()
    .register(settingNotes, {
      group: 'Virenprüfung',
      description: 'Port von clamd auf CLAMD_HOST',
      example: '3310',
      otherwise: '3310',
    }),
  SLOW_QUERY_MS: z.coerce.number('erwartet wird eine Zahl').int().min(0).default(500).register(settingNotes, {
    group: 'Beobachtung',
    description:
      'Ab wie vielen Millisekunden eine Abfrage der Datenbank ins Protokoll kommt, ohne Werte; 0 schaltet das aus',
    example: '500',
  }),
  METRICS_PORT: z.coerce
    .number('erwartet wird eine Portnummer')
    .int()
    .min(1)
    .max(65535)
    .optional()
    .register(settingNotes, {
      group: 'Beobachtung',
      description: 'Eigener Port für die Messwerte unter /metrics',
      example: '9464',
      otherwise: 'kein eigener Port',
    }),
  METRICS_HOST: z.string().min(1).default('127.0.0.1').register(settingNotes, {
    group: 'Beobachtung',
    description: 'Adresse, an der METRICS_PORT hört',
    example: '127.0.0.1',
  }),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/, 'erwartet werden mindestens 16 Zeichen ohne Leerzeichen')
    .optional()
    .register(settingNotes, {
      group: 'Beobachtung',
      description:
        'Schlüssel (Bearer), mit dem es die Messwerte auch unter der Adresse der Seite gibt; er gilt dann ebenso an METRICS_PORT. Mindestens 16 Zeichen',
      example: '',
      otherwise: 'unter der Adresse der Seite gibt es /metrics nicht',
    }),
  DRAIN_SECONDS: z.coerce.number('erwartet wird eine Zahl').min(0).max(60).optional().register(settingNotes, {
    group: 'Server',
    description:
      'So viele Sekunden werden nach dem Signal zum Beenden noch Anfragen angenommen, während /readyz schon 503 sagt',
    example: '2',
    otherwise: '2, in der Vorführung 0',
  }),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'erwartet wird fatal, error, warn, info, debug oder silent',
    )
    .default('info')
    .register(settingNotes, {
      group: 'Beobachtung',
      description: 'Wie viel im Protokoll steht: fatal, error, warn, info, debug oder silent',
      example: 'info',
    }),
})
