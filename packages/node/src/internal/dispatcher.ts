/** The undici dispatcher: a connection pool per address, through proxies if configured. */
import { Agent, type Dispatcher, EnvHttpProxyAgent } from "@effect/platform-node/Undici"
import type { SecureContext } from "node:tls"
import { Connection } from "./connection.ts"
import { BoundedPool } from "./pool.ts"

export interface Settings {
  readonly connections: number
  /** How long an idle connection stays open, in milliseconds. */
  readonly idle: number
  /** The trusted certificates, if they differ from Node's. */
  readonly secureContext: SecureContext | undefined
  readonly proxies: { readonly https: string; readonly http: string; readonly except: string } | undefined
}

export const make = ({ connections, idle, proxies, secureContext }: Settings): Dispatcher => {
  // Only HTTP/1.1: one request per connection, so a broken connection affects no other request.
  const tls = { allowH2: false, ...(secureContext === undefined ? {} : { secureContext }) }
  const keepAlive = { keepAliveTimeout: idle, keepAliveMaxTimeout: idle, keepAliveTimeoutThreshold: 2000 }
  const options: Agent.Options = {
    ...keepAlive,
    allowH2: false,
    connect: tls,
    factory: (origin, options) =>
      new BoundedPool(origin, {
        ...options,
        ...keepAlive,
        connections,
        factory: (origin, options) => new Connection(origin, { ...options })
      })
  }
  if (proxies === undefined) return new Agent(options)
  const { except, http, https } = proxies
  return new EnvHttpProxyAgent({
    ...options,
    requestTls: tls,
    proxyTls: tls,
    httpsProxy: https,
    httpProxy: http,
    noProxy: except
  })
}
