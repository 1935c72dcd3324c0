export { demoOutbox, type Query } from './demoOutbox.server'
export {
  createMailer,
  type Mailer,
  type MailMessage,
  type MailText,
  type OutboxSettings,
  type SmtpSettings,
} from './mailer.server'
export { MailRefused } from './refusal.server'
