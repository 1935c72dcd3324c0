import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData } from '@remix-run/react'
import { memberOf } from './db.server'

const navigation = [
  ['/loesungen', 'Lösungen'],
  ['/gesuche', 'Gesuche'],
  ['/themen', 'Themen'],
  ['/fachtage', 'Fachtage'],
  ['/kommunen', 'Kommunen'],
] as const
const footer = [
  ['/impressum', 'Impressum'],
  ['/datenschutz', 'Datenschutz'],
  ['/nutzungsregeln', 'Nutzungsregeln'],
  ['/barrierefreiheit', 'Barrierefreiheit'],
] as const

export async function loader({ request }: LoaderFunctionArgs) {
  const member = await memberOf(request)
  return { member: member && { name: member.name, organisation: member.organisation?.shortName } }
}

export default function App() {
  const { member } = useLoaderData<typeof loader>()
  return (
    <html lang="de">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <header>
          <Link to="/">Start</Link>
          <nav>
            <ul>
              {navigation.map(([to, label]) => (
                <li key={to}>
                  <Link to={to}>{label}</Link>
                </li>
              ))}
            </ul>
          </nav>
          {member ? (
            <Link to="/konto">
              {member.name}, {member.organisation}
            </Link>
          ) : (
            <Link to="/anmelden">Anmelden</Link>
          )}
        </header>
        <main>
          <Outlet />
        </main>
        <footer>
          {footer.map(([to, label]) => (
            <Link key={to} to={to}>
              {label}
            </Link>
          ))}
        </footer>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}
