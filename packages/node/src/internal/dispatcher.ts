/** What carries the requests: pools of connections by address, through proxies where they are named. */
import { Agent, type Dispatcher, EnvHttpProxyAgent, Pool } from "@effect/platform-node/Undici"
import type { SecureContext } from "node:tls"
import { Connection } from "./connection.ts"

export interface Wires {
  readonly connections: number
  /** How long a connection is kept without a request, in milliseconds. */
  readonly idle: number
  /** Whom to trust, where that is not whom Node trusts. */
  readonly secureContext: SecureContext | undefined
  readonly proxies: { readonly https: string; readonly http: string; readonly except: string } | undefined
}

export const make = ({ connections, idle, proxies, secureContext }: Wires): Dispatcher => {
  // HTTP/1.1 alone: one request a connection, so that what happens to it happens to nobody else.
  const tls = { allowH2: false, ...(secureContext === undefined ? {} : { secureContext }) }
  const keepAlive = { keepAliveTimeout: idle, keepAliveMaxTimeout: idle, keepAliveTimeoutThreshold: 2000 }
  const options: Agent.Options = {
    ...keepAlive,
    allowH2: false,
    connect: tls,
    factory: (origin, options) =>
      new Pool(origin, {
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
