/** The flags of every command. */
import * as Flag from "effect/cli/Flag"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import type { ProviderName } from "./Provider.ts"

const names = ["anthropic", "mistral"] as const satisfies ReadonlyArray<ProviderName>

export const Provider = GlobalFlag.Setting("provider")({
  flag: Flag.Literals("provider", names).pipe(
    Flag.withDescription("The provider (default: the one whose key is set)"),
    Flag.optional
  )
})

export const Embedded = GlobalFlag.Setting("embedded")({
  flag: Flag.Boolean("embedded").pipe(
    Flag.withDescription("Use the embedded platform: no key, no network, no costs"),
    Flag.withDefault(false)
  )
})

export const Json = GlobalFlag.Setting("json")({
  flag: Flag.Boolean("json").pipe(Flag.withDescription("Print JSON"), Flag.withDefault(false))
})

export const all = [Provider, Embedded, Json] as const
