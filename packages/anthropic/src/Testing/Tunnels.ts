/** Tunnels, their certificates and their tokens. */
import * as Sha256 from "@effect-genai/core/Sha256"
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Result from "effect/Result"
import {
  CreateTunnelBody,
  CreateTunnelCertificateBody,
  RotateTunnelTokenBody,
  Tunnel,
  TunnelCertificate
} from "../generated/Tunnels.ts"
import { refuse } from "./Refusal.ts"
import { read, type Resources } from "./resources.ts"
import { type Call, respondJson, type Routes } from "./Route.ts"

/** The most certificates of a tunnel that are not archived. */
const most = 2

const limitBytes = 8192

/** The DER bytes of the only certificate in a PEM text. */
const certificateOf = (pem: string) => {
  const wrong = (what: string) => Effect.fail(refuse(400, `ca_certificate_pem: ${what}`))
  if (pem.length > limitBytes) return wrong(`Must have at most ${limitBytes} bytes`)
  if (pem.includes("PRIVATE KEY")) return wrong("Must not contain a private key")
  const [block, ...more] = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/g)]
  if (block === undefined || more.length > 0) return wrong("Must contain exactly one PEM-encoded certificate")
  const bytes = Base64.decode((block[1] ?? "").replace(/\s/g, ""))
  return Result.isFailure(bytes) ? wrong("Is not valid PEM") : Effect.succeed(new Uint8Array(bytes.success))
}

export const make = (store: Resources) => {
  const tokens = new Map<
    string,
    { readonly id: string; readonly tunnel_token: string; readonly type: "tunnel_token" }
  >()

  const tunnels = store.resource({
    path: "/v1/tunnels/{tunnel_id}",
    name: "Tunnel",
    prefix: "tnl",
    item: Tunnel,
    create: CreateTunnelBody,
    fields: (_, { id }) => ({ domain: `${id("t").slice(4).toLowerCase()}.tunnel.example` })
  })
  const certificates = store.resource({
    path: "/v1/tunnels/{tunnel_id}/certificates/{certificate_id}",
    name: "Tunnel certificate",
    prefix: "tcrt",
    item: TunnelCertificate
  }, ({ id }) => tunnels.find(id))

  const trusted = (id: string) => certificates.all(id).filter(({ archived_at }) => archived_at == null)

  /** Finds a tunnel that is not archived. */
  const open = (id: string) =>
    Effect.filterOrFail(
      tunnels.find(id),
      ({ archived_at }) => archived_at == null,
      () => refuse(400, `Tunnel ${id} is archived`)
    )

  const register = Effect.fnUntraced(function*(call: Call) {
    yield* open(call.id)
    const { ca_certificate_pem } = yield* read(call, CreateTunnelCertificateBody)
    const der = yield* certificateOf(ca_certificate_pem)
    if (trusted(call.id).length === most) {
      return yield* refuse(409, `Tunnel ${call.id} already has ${most} certificates: archive one first`)
    }
    return certificates.add({ fingerprint: yield* Sha256.hex(der) }, store.contextOf(call), call.id)
  })

  const archive = Effect.fnUntraced(function*(call: Call) {
    const tunnel = yield* tunnels.find(call.id)
    if (tunnel.archived_at != null) return tunnel
    const { now } = store.contextOf(call)
    for (const { id } of trusted(call.id)) certificates.change(id, { archived_at: now }, call.id)
    tokens.delete(call.id)
    return tunnels.change(call.id, { archived_at: now })
  })

  const rotate = (call: Call) => {
    const { id } = store.contextOf(call)
    const token = { id: id("tnltok"), tunnel_token: id("tunnel"), type: "tunnel_token" } as const
    tokens.set(call.id, token)
    return token
  }

  const routes: Routes = {
    ...tunnels.routes,
    ...certificates.routes,
    "POST /v1/tunnels/{tunnel_id}/archive": respondJson(archive),
    "POST /v1/tunnels/{tunnel_id}/certificates": respondJson(register),
    "POST /v1/tunnels/{tunnel_id}/reveal_token": respondJson((call) =>
      Effect.map(open(call.id), () => tokens.get(call.id) ?? rotate(call))
    ),
    "POST /v1/tunnels/{tunnel_id}/rotate_token": respondJson((call) =>
      Effect.andThen(open(call.id), Effect.map(read(call, RotateTunnelTokenBody), () => rotate(call)))
    )
  }
  return { routes }
}
